using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>The text around an encoding: what the code does with it, and where it stands. Looked at on demand, a bounded way in each direction.</summary>
/// <param name="signs">What the code of the text does, and the text itself.</param>
/// <param name="start">Where the encoding starts.</param>
/// <param name="end">Where it ends.</param>
/// <param name="setting">The file it stands in.</param>
internal sealed class Surroundings(CodeSigns signs, int start, int end, SourceSetting setting)
{
    /// <summary>Characters before and after in which the call lies that the text is given to.</summary>
    private const int StatementReach = 240;

    /// <summary>Lines before and after that still belong to the statement.</summary>
    private const int StatementLines = 2;

    /// <summary>Characters before and after in which the loop lies that decodes the text.</summary>
    private const int RoutineReach = 2400;

    /// <summary>Characters before a text in which its data URI names its type.</summary>
    private const int UriReach = 80;

    private static readonly SearchValues<char> UriEnds = SearchValues.Create("\"' \t\r\n()");

    private readonly string _text = signs.Text;

    /// <summary>The file.</summary>
    public SourceSetting Setting => setting;

    /// <summary>Whether the statement runs what the text decodes to.</summary>
    public bool IsRun => signs.HasRunBetween(StatementStart(), start) || signs.HasRunBetween(end, StatementEnd());

    /// <summary>Whether exclusive-or is done nearby.</summary>
    public bool IsXored => signs.HasXorBetween(start - RoutineReach, start) || signs.HasXorBetween(end, end + RoutineReach);

    /// <summary>Whether compressed data is unpacked nearby.</summary>
    public bool IsUnpacked => signs.HasUnpackerBetween(start - RoutineReach, start) || signs.HasUnpackerBetween(end, end + RoutineReach);

    /// <summary>Whether it is the data of a <c>data:</c> URI.</summary>
    public bool IsDataUri
    {
        get
        {
            var before = Before(UriReach);
            var at = before.LastIndexOf("data:");
            return at >= 0 && !before[at..].ContainsAny(UriEnds);
        }
    }

    /// <summary>Whether it stands under the head of a private key, which the secret detector knows by that.</summary>
    public bool IsArmoured => Before(UriReach).Contains("PRIVATE KEY-----", StringComparison.Ordinal);

    /// <summary>The keys of exclusive-or that the code around the encoding names.</summary>
    public IReadOnlyList<byte[]> Keys() =>
        end - start <= RoutineReach ? signs.KeysAround(start, RoutineReach) : XorKeys.Find(string.Concat(Before(RoutineReach), "\n", After(RoutineReach)));

    private ReadOnlySpan<char> Before(int reach) => _text.AsSpan(Math.Max(0, start - reach), Math.Min(start, reach));

    private ReadOnlySpan<char> After(int reach) => _text.AsSpan(end, Math.Min(_text.Length - end, reach));

    private int StatementStart()
    {
        var before = Before(StatementReach);
        var at = before.Length;
        for (var lines = 0; lines <= StatementLines && at >= 0; lines++)
        {
            at = before[..at].LastIndexOf('\n');
        }

        return start - before.Length + at + 1;
    }

    private int StatementEnd()
    {
        var after = After(StatementReach);
        var at = 0;
        for (var lines = 0; lines <= StatementLines; lines++)
        {
            var next = after[at..].IndexOf('\n');
            if (next < 0)
            {
                return end + after.Length;
            }

            at += next + 1;
        }

        return end + at;
    }
}
