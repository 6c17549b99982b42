namespace FrameworkGraph.Analysis;

/// <summary>A number for each key, 0 where none was given. Keys are drawn from one sequence, so that they fill an array.</summary>
public sealed class KeyMap
{
    private int[] _numbers = new int[1024];

    public int this[long key]
    {
        get => key < _numbers.Length ? _numbers[key] : 0;
        set
        {
            if (key >= _numbers.Length)
            {
                Array.Resize(ref _numbers, (int)Math.Max(key + 1, _numbers.Length * 2L));
            }

            _numbers[key] = value;
        }
    }
}
