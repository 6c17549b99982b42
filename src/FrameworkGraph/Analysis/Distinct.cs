using System.Numerics;

namespace FrameworkGraph.Analysis;

/// <summary>How many different small numbers were added: a short list while they are few, a bit for each when they are many.</summary>
public struct Distinct
{
    private const int Few = 12;

    private int[]? _few;
    private ulong[]? _bits;

    public int Count { get; private set; }

    public void Add(int number)
    {
        if (_bits is null)
        {
            _few ??= new int[Few];
            if (_few.AsSpan(0, Count).Contains(number))
            {
                return;
            }

            if (Count < Few)
            {
                _few[Count++] = number;
                return;
            }

            _bits = [];
            foreach (var one in _few)
            {
                Set(one);
            }

            _few = null;
        }

        Count += Set(number) ? 1 : 0;
    }

    private bool Set(int number)
    {
        var (word, bit) = (number >> 6, 1UL << (number & 63));
        if (word >= _bits!.Length)
        {
            Array.Resize(ref _bits, (int)BitOperations.RoundUpToPowerOf2((uint)word + 1));
        }

        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }
}
