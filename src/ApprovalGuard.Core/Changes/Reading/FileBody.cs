using System.Collections.Immutable;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Changes.Reading;

/// <summary>Reads the hunks of one file from a diff: counts every line and keeps what the limits allow.</summary>
internal sealed class FileBody(LineReader reader, DiffLimits limits, DiffSyntax syntax)
{
    private readonly LineArena _arena = new();
    private readonly ImmutableArray<Hunk>.Builder _hunks = ImmutableArray.CreateBuilder<Hunk>();

    /// <summary>Lines with <c>+</c>.</summary>
    public int Added { get; private set; }

    /// <summary>Lines with <c>-</c>.</summary>
    public int Deleted { get; private set; }

    /// <summary>Bytes of all lines seen, context included.</summary>
    public long Bytes { get; private set; }

    /// <summary>A line held a NUL.</summary>
    public bool HasNul { get; private set; }

    /// <summary>Why lines were not kept, or null.</summary>
    public string? NotInspected { get; private set; }

    /// <summary>The hunks read so far.</summary>
    public ImmutableArray<Hunk> Hunks => _hunks.ToImmutable();

    /// <summary>Reads the hunk whose header is the reader's current line.</summary>
    /// <exception cref="ProblemException">The header or the body is not that of a unified diff.</exception>
    public void ReadHunk()
    {
        var headerLine = reader.LineNumber;
        if (!HunkHeader.TryParse(reader.Line, out var header))
        {
            throw syntax.Error(headerLine, "the hunk header is not of the form \"@@ -1,2 +3,4 @@\"");
        }

        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        int oldNumber = header.OldStart, newNumber = header.NewStart;
        int oldLeft = header.OldCount, newLeft = header.NewCount;
        while (oldLeft > 0 || newLeft > 0)
        {
            if (!reader.Read() || !TryKind(reader.Line, out var kind)
                || (kind != LineKind.Added && oldLeft == 0) || (kind != LineKind.Deleted && newLeft == 0))
            {
                throw Short(headerLine, header, oldLeft, newLeft);
            }

            var text = reader.Line.IsEmpty ? default : reader.Line[1..];
            Count(kind, text);
            if (Keeps(text))
            {
                lines.Add(new ChangedLine(kind, kind == LineKind.Added ? 0 : oldNumber, kind == LineKind.Deleted ? 0 : newNumber, _arena.Keep(text)));
            }

            (oldLeft, oldNumber) = kind == LineKind.Added ? (oldLeft, oldNumber) : (oldLeft - 1, oldNumber + 1);
            (newLeft, newNumber) = kind == LineKind.Deleted ? (newLeft, newNumber) : (newLeft - 1, newNumber + 1);
            TakeMissingLineFeed(lines);
        }

        _hunks.Add(new Hunk(header.OldStart, header.NewStart, lines.DrainToImmutable()));
    }

    private static bool TryKind(ReadOnlySpan<byte> line, out LineKind kind)
    {
        // Mailers and editors strip the blank of an empty context line.
        var sign = line.IsEmpty ? (byte)' ' : line[0];
        kind = sign switch
        {
            (byte)'+' => LineKind.Added,
            (byte)'-' => LineKind.Deleted,
            _ => LineKind.Context,
        };
        return sign is (byte)'+' or (byte)'-' or (byte)' ';
    }

    private void Count(LineKind kind, ReadOnlySpan<byte> text)
    {
        Added += kind == LineKind.Added ? 1 : 0;
        Deleted += kind == LineKind.Deleted ? 1 : 0;
        Bytes += text.Length + 1;
        HasNul = HasNul || text.Contains((byte)0);
        if (reader.LineWasCut)
        {
            NotInspected = $"line {reader.LineNumber} of the diff is longer than {limits.LineBytes >> 20} MB";
        }
    }

    private bool Keeps(ReadOnlySpan<byte> text)
    {
        var limit = HasNul ? limits.BinaryBytes : limits.FileBytes;
        if (_arena.Bytes + text.Length <= limit)
        {
            return true;
        }

        NotInspected ??= $"the change of this file is larger than {limit >> 20} MB";
        return false;
    }

    private void TakeMissingLineFeed(ImmutableArray<ChangedLine>.Builder lines)
    {
        if (reader.Peek() != '\\' || !reader.Read())
        {
            return;
        }

        if (lines.Count > 0)
        {
            lines[^1] = lines[^1] with { EndsWithLineFeed = false };
        }
    }

    private ProblemException Short(int headerLine, HunkHeader header, int oldLeft, int newLeft)
    {
        var announced = Math.Max(header.OldCount, header.NewCount);
        var follow = announced - Math.Max(oldLeft, newLeft);
        return syntax.Error(headerLine, $"the hunk announces {announced} lines, {follow} follow");
    }
}
