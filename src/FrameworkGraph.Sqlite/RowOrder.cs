using System.Globalization;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>The order in which a page is read, as <see cref="OrderSql.By"/> has it; from the end everything is turned round.</summary>
internal sealed class RowOrder(Order order, bool fromEnd) : IComparer<Found>
{
    public int Compare(Found x, Found y)
    {
        var (left, right) = (x.Row.Cursor, y.Row.Cursor);
        var byValue = order.Field switch
        {
            OrderField.Id => 0,
            OrderField.Label => Utf8Order.Instance.Compare(left.Value, right.Value),
            _ => Number(left).CompareTo(Number(right)),
        };
        return byValue != 0 ? Turn(byValue, order.Descending != fromEnd)
            : Turn(Utf8Order.Instance.Compare(left.Id, right.Id), (order.Field == OrderField.Id && order.Descending) != fromEnd);
    }

    private static int Turn(int comparison, bool turned) => turned ? -comparison : comparison;

    private static int Number(Cursor cursor) => int.Parse(cursor.Value!, CultureInfo.InvariantCulture);
}
