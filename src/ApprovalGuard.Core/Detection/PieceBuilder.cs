using System.Buffers;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection;

/// <summary>
/// Cuts lines into pieces of bounded size. A piece after the first begins with the last lines of the one before, as context, so that what spans
/// the cut is still seen whole; a line that is longer than a piece is cut in the same way. NULs are left out: a UTF-16 source, or a NUL planted to
/// make a file look binary, then reads like the text it is.
/// </summary>
internal sealed class PieceBuilder
{
    /// <summary>Bytes of a piece; about the size that a detector can look at without being felt.</summary>
    private const int PieceBytes = 1 << 20;

    private const int OverlapLines = 20;
    private const int OverlapBytes = 16 << 10;

    private readonly List<SourceText> _pieces = [];
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly List<bool> _targets = [];
    private readonly List<int> _lineStarts = [];
    private int _firstNumber;
    private int _nextNumber = -1;

    /// <summary>Adds a line; a gap in the numbers begins a new piece.</summary>
    /// <param name="line">Its bytes without the line feed.</param>
    /// <param name="number">1-based number in the file.</param>
    /// <param name="isTarget">Whether it was added by the change (or the whole file is looked at).</param>
    public void Add(ReadOnlySpan<byte> line, int number, bool isTarget)
    {
        line = number == 1 ? WithoutMark(line) : line;
        if (line.Length > PieceBytes)
        {
            Flush();
            AddWindows(line, number, isTarget);
            Begin(number + 1);
            _nextNumber = -1;
            return;
        }

        if (number != _nextNumber)
        {
            Flush();
            Begin(number);
        }
        else if (_bytes.WrittenCount > PieceBytes)
        {
            FlushKeepingOverlap();
        }

        _lineStarts.Add(_bytes.WrittenCount);
        Write(line);
        _bytes.Write("\n"u8);
        _targets.Add(isTarget);
        _nextNumber = number + 1;
    }

    /// <summary>What begins a file, without the byte-order mark of UTF-16.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? content[2..] : content;

    /// <summary>
    /// A file that makes a single piece, without a copy of its lines; the same piece that they would make. Null for a larger one, for one with NULs,
    /// and for none at all.
    /// </summary>
    public static SourceText? WholePiece(ReadOnlySpan<byte> content)
    {
        content = WithoutMark(content);
        if (content.Length is 0 or > PieceBytes || content.Contains((byte)0))
        {
            return null;
        }

        var text = LosslessText.Decode(content);
        return new SourceText(content[^1] == '\n' ? text : text + "\n");
    }

    /// <summary>The pieces; those without a target are left out.</summary>
    public IReadOnlyList<SourceText> Finish()
    {
        Flush();
        return _pieces;
    }

    private void AddWindows(ReadOnlySpan<byte> line, int number, bool isTarget)
    {
        if (!isTarget)
        {
            return;
        }

        var column = 0;
        var before = "";
        for (var start = 0; start < line.Length;)
        {
            var end = CharacterStart(line, Math.Min(line.Length, start + PieceBytes));
            var window = Text(line[start..end]);
            var again = end == line.Length ? "" : Text(line[CharacterStart(line, end - OverlapBytes)..end]);
            _pieces.Add(new SourceText(before + window, number, targets: null, column - before.Length, before.Length, again.Length));
            column += window.Length;
            before = again;
            start = end;
        }
    }

    /// <summary>The offset, or the start of the UTF-8 character in whose middle it lies.</summary>
    private static int CharacterStart(ReadOnlySpan<byte> line, int offset)
    {
        const int Longest = 4;
        for (var start = offset; start > 0 && start < line.Length && offset - start < Longest; start--)
        {
            if ((line[start] & 0xC0) != 0x80)
            {
                return start;
            }
        }

        return offset;
    }

    private string Text(ReadOnlySpan<byte> bytes)
    {
        _bytes.ResetWrittenCount();
        Write(bytes);
        return LosslessText.Decode(_bytes.WrittenSpan);
    }

    private void Begin(int number)
    {
        _bytes.ResetWrittenCount();
        _targets.Clear();
        _lineStarts.Clear();
        _firstNumber = number;
    }

    private void Flush()
    {
        if (_targets.Contains(item: true))
        {
            _pieces.Add(new SourceText(LosslessText.Decode(_bytes.WrittenSpan), _firstNumber, _targets.Contains(item: false) ? [.. _targets] : null));
        }
    }

    private void FlushKeepingOverlap()
    {
        Flush();
        var first = Math.Max(0, _lineStarts.Count - OverlapLines);
        while (first < _lineStarts.Count && _bytes.WrittenCount - _lineStarts[first] > OverlapBytes)
        {
            first++;
        }

        var start = first < _lineStarts.Count ? _lineStarts[first] : _bytes.WrittenCount;
        var overlap = _bytes.WrittenSpan[start..].ToArray();
        var lines = _lineStarts.Skip(first).Select(offset => offset - start).ToList();
        Begin(_nextNumber - lines.Count);
        _bytes.Write(overlap);
        _lineStarts.AddRange(lines);
        _targets.AddRange(lines.Select(static _ => false));
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        while (line.IndexOf((byte)0) is var nul and >= 0)
        {
            _bytes.Write(line[..nul]);
            line = line[(nul + 1)..];
        }

        _bytes.Write(line);
    }
}
