/** Lets the wheel scroll the page over the drawing, which would take it for zooming; with Ctrl, as when two fingers pinch, it zooms. */
export const passingWheel = {
  capture: true,
  passive: true,
  handleEvent(event: WheelEvent): void {
    if (!event.ctrlKey) event.stopPropagation();
  },
};
