using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>
/// Which branches of the core an input took, and about how often each: the map that SharpFuzz's instrumentation fills, in AFL's form. A core that is
/// not instrumented leaves it empty, and no input is news.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    /// <summary>Never freed: instrumented code writes to it for as long as the process lives.</summary>
    private static readonly byte* Map = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] _seen = new byte[Size];

    /// <summary>Branches seen so far.</summary>
    public int Branches { get; private set; }

    /// <summary>Gives the core its map; nothing of an instrumented core may run before.</summary>
    public static void Begin() => Trace.SharedMem = Map;

    /// <summary>Forgets the input before.</summary>
    public static void Clear()
    {
        new Span<byte>(Map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took a branch that none before took, or took it in another order of magnitude of times.</summary>
    public bool TakeNews()
    {
        var map = new ReadOnlySpan<byte>(Map, Size);
        var isNews = false;
        for (var i = map.IndexOfAnyExcept((byte)0); i >= 0 && i < Size;)
        {
            var bucket = Bucket(map[i]);
            if ((_seen[i] & bucket) == 0)
            {
                Branches += _seen[i] == 0 ? 1 : 0;
                _seen[i] |= bucket;
                isNews = true;
            }

            var next = map[(i + 1)..].IndexOfAnyExcept((byte)0);
            i = next < 0 ? Size : i + 1 + next;
        }

        return isNews;
    }

    private static byte Bucket(byte count) => count switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
