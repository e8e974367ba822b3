using System.Text.Json;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>
/// The lines of a Jupyter notebook that are outputs, on both sides: what a cell printed is no code. They are found by parsing the whole file; a
/// notebook that cannot be parsed, or that is not to be had whole, has none, and all its lines count.
/// </summary>
internal sealed class NotebookOutputs
{
    private const int WholeFileLimit = 64 << 20;

    private static readonly NotebookOutputs None = new([], []);

    private readonly List<(int First, int Last)> _old;
    private readonly List<(int First, int Last)> _new;

    private NotebookOutputs(List<(int First, int Last)> old, List<(int First, int Last)> @new)
    {
        _old = old;
        _new = @new;
    }

    /// <summary>The outputs of both sides; none for any other file.</summary>
    public static NotebookOutputs Of(FileChange file, IFileContents contents) =>
        file.Path.Extension != ".ipynb" || file.PathBefore.Extension != ".ipynb"
            ? None
            : new NotebookOutputs(Ranges(contents.ReadOld(file, WholeFileLimit)), Ranges(contents.ReadNew(file, WholeFileLimit)));

    /// <summary>Whether the changed line lies wholly inside an output.</summary>
    public bool Holds(in ChangedLine line)
    {
        var number = line.Kind == LineKind.Added ? line.NewNumber : line.OldNumber;
        return (line.Kind == LineKind.Added ? _new : _old).Exists(range => number > range.First && number < range.Last);
    }

    private static List<(int First, int Last)> Ranges(byte[]? notebook)
    {
        var ranges = new List<(int, int)>();
        if (notebook is null)
        {
            return ranges;
        }

        try
        {
            var reader = new Utf8JsonReader(notebook);
            var lines = new LineNumbers(notebook);
            while (reader.Read())
            {
                // "cells" is at depth 1, a cell at depth 2, its members at depth 3.
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 3 && reader.ValueTextEquals("outputs"u8))
                {
                    reader.Read();
                    var first = lines.At(reader.TokenStartIndex);
                    reader.Skip();
                    ranges.Add((first, lines.At(reader.TokenStartIndex)));
                }
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return ranges;
    }

    /// <summary>Line numbers for offsets that only grow.</summary>
    private sealed class LineNumbers(byte[] text)
    {
        private int _line = 1;
        private int _offset;

        public int At(long offset)
        {
            _line += text.AsSpan(_offset, (int)offset - _offset).Count((byte)'\n');
            _offset = (int)offset;
            return _line;
        }
    }
}
