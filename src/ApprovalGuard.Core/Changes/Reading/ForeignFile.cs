using System.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary>One file of a foreign diff while its header is being read.</summary>
internal sealed class ForeignFile
{
    private readonly DiffSyntax _syntax;
    private readonly int _line;
    private readonly bool _git;
    private readonly byte[] _gitHeader;
    private byte[]? _oldName;
    private byte[]? _newName;
    private byte[]? _renamedFrom;
    private byte[]? _renamedTo;
    private GitMode _oldMode;
    private GitMode _newMode;
    private string? _oldId;
    private string? _newId;
    private FileChangeKind? _kind;
    private bool _binary;

    private ForeignFile(DiffSyntax syntax, int line, byte[]? gitHeader)
    {
        _syntax = syntax;
        _line = line;
        _git = gitHeader is not null;
        _gitHeader = gitHeader ?? [];
    }

    /// <summary>A file, where the reader's current line starts one; the line is used up. Null for any other text.</summary>
    public static ForeignFile? TryStart(LineReader reader, DiffSyntax syntax)
    {
        var line = TrimCarriageReturn(reader.Line);
        if (line.StartsWith("diff --git "u8))
        {
            return new ForeignFile(syntax, reader.LineNumber, line[11..].ToArray());
        }

        if (line.StartsWith("diff --cc "u8) || line.StartsWith("diff --combined "u8) || line.StartsWith("@@@ "u8))
        {
            throw syntax.Error(reader.LineNumber, "a combined diff of a merge shows no side whole; make one against a parent: git diff A..B");
        }

        if (line.StartsWith("--- "u8))
        {
            var name = line[4..].ToArray();
            var start = reader.LineNumber;
            if (!reader.Read())
            {
                return null;
            }

            if (reader.Line.StartsWith("+++ "u8))
            {
                return new ForeignFile(syntax, start, gitHeader: null) { _oldName = name, _newName = TrimCarriageReturn(reader.Line)[4..].ToArray() };
            }

            reader.PushBack();
            return null;
        }

        if (line.StartsWith("@@ -"u8) && HunkHeader.TryParse(line, out _))
        {
            throw syntax.Error(reader.LineNumber, "a hunk stands there without the names of its file (--- and +++) before it");
        }

        return BinaryOnly(line, syntax, reader.LineNumber);
    }

    /// <summary>Reads the rest of the header and the hunks; the reader then stands on the last line that belongs to the file.</summary>
    public FileChange ReadRest(LineReader reader, DiffLimits limits)
    {
        var body = new FileBody(reader, limits, _syntax);
        while (!_binary && reader.Read())
        {
            var line = TrimCarriageReturn(reader.Line);
            if (line.StartsWith("@@ -"u8))
            {
                body.ReadHunk();
            }
            else if (line.StartsWith("@@@"u8))
            {
                throw _syntax.Error(reader.LineNumber, "a combined diff of a merge shows no side whole; make one against a parent: git diff A..B");
            }
            else if (body.Hunks.IsEmpty && _git && TryExtendedHeader(line))
            {
                continue;
            }
            else if (!body.Hunks.IsEmpty && IsStrayHunkLine(line))
            {
                throw _syntax.Error(reader.LineNumber, "a line stands there that the hunk before it does not announce");
            }
            else
            {
                reader.PushBack();
                break;
            }
        }

        if (!_git && body.Hunks.IsEmpty && !_binary)
        {
            throw _syntax.Error(_line, "the file is named and no hunk follows");
        }

        return Finish(body);
    }

    /// <summary><c>Binary files A and B differ</c>, all that <c>diff -r</c> says of them; null for any other text.</summary>
    private static ForeignFile? BinaryOnly(ReadOnlySpan<byte> line, DiffSyntax syntax, int number)
    {
        if (!After(line, "Binary files "u8, out var names) || !names.EndsWith(" differ"u8) || names.IndexOf(" and "u8) is not (var middle and > 0))
        {
            return null;
        }

        return new ForeignFile(syntax, number, gitHeader: null)
        {
            _oldName = names[..middle].ToArray(),
            _newName = names[(middle + " and ".Length)..^" differ".Length].ToArray(),
            _binary = true,
        };
    }

    /// <summary>A sign where no hunk is open. <c>-- </c> alone is the signature of a mail.</summary>
    private static bool IsStrayHunkLine(ReadOnlySpan<byte> line) =>
        line is [(byte)'+' or (byte)' ', ..] || (line is [(byte)'-', ..] && !line.StartsWith("--- "u8) && !line.SequenceEqual("-- "u8) && !line.SequenceEqual("--"u8));

    private bool TryExtendedHeader(ReadOnlySpan<byte> line)
    {
        if (After(line, "--- "u8, out var rest))
        {
            _oldName = rest.ToArray();
        }
        else if (After(line, "+++ "u8, out rest))
        {
            _newName = rest.ToArray();
        }
        else if (After(line, "old mode "u8, out rest))
        {
            _oldMode = Mode(rest);
        }
        else if (After(line, "new mode "u8, out rest))
        {
            _newMode = Mode(rest);
        }
        else if (After(line, "new file mode "u8, out rest))
        {
            (_kind, _newMode) = (FileChangeKind.Added, Mode(rest));
        }
        else if (After(line, "deleted file mode "u8, out rest))
        {
            (_kind, _oldMode) = (FileChangeKind.Deleted, Mode(rest));
        }
        else if (After(line, "rename from "u8, out rest) || After(line, "copy from "u8, out rest))
        {
            _kind = line[0] == 'r' ? FileChangeKind.Renamed : FileChangeKind.Copied;
            _renamedFrom = rest.ToArray();
        }
        else if (After(line, "rename to "u8, out rest) || After(line, "copy to "u8, out rest))
        {
            _renamedTo = rest.ToArray();
        }
        else if (After(line, "index "u8, out rest))
        {
            ReadIds(rest);
        }
        else if (line.StartsWith("Binary files "u8) || line.StartsWith("GIT binary patch"u8))
        {
            _binary = true;
        }
        else
        {
            return line.StartsWith("similarity index "u8) || line.StartsWith("dissimilarity index "u8);
        }

        return true;
    }

    private void ReadIds(ReadOnlySpan<byte> text)
    {
        var words = Encoding.Latin1.GetString(text).Split(' ');
        var ids = words[0].Split("..");
        if (ids.Length == 2)
        {
            _oldId = FullId(ids[0]);
            _newId = FullId(ids[1]);
        }

        if (words.Length > 1 && ModeText.TryParse(words[1], out var mode))
        {
            _oldMode = _newMode = mode;
        }
    }

    private FileChange Finish(FileBody body)
    {
        var (before, after) = _git
            ? ForeignPaths.OfGit(_gitHeader, _oldName, _newName, _renamedFrom, _renamedTo)
            : ForeignPaths.OfPlainDiff(_oldName!, _newName!);
        if (before is null && after is null)
        {
            throw _syntax.Error(_line, "the file's name cannot be told from its header");
        }

        var path = Inside(after ?? before!);
        var old = Inside(before ?? after!);
        var kind = _kind ?? (before is null ? FileChangeKind.Added : after is null ? FileChangeKind.Deleted : FileChangeKind.Modified);
        var renames = kind is FileChangeKind.Renamed or FileChangeKind.Copied;
        var file = new FileChange
        {
            Path = path,
            OldPath = renames ? old : null,
            Kind = kind,
            OldMode = kind == FileChangeKind.Added ? GitMode.None : Known(_oldMode),
            NewMode = kind == FileChangeKind.Deleted ? GitMode.None : Known(_newMode),
            OldId = _oldId,
            NewId = _newId,
            Added = body.Added,
            Deleted = body.Deleted,
            Bytes = body.Bytes,
            Hunks = body.Hunks,
            ContextLines = ContextOf.Hunks(body.Hunks),
            NotInspected = body.NotInspected,
        };
        return _binary
            ? file with { Content = BinaryFormats.HasImageOrFontName(path) ? ContentKind.ImageOrFont : ContentKind.Binary }
            : ContentClassifier.Classify(file, body.HasNul, NoFileContents.Instance);
    }

    private RepoPath Inside(byte[] bytes)
    {
        var path = RepoPath.FromBytes(bytes);
        var parts = path.Value.Split('/');
        if (path.Value.StartsWith('/') || parts.Contains("..") || parts.Contains(".git", StringComparer.OrdinalIgnoreCase) || bytes.Length == 0)
        {
            throw _syntax.Error(_line, "the diff names a path outside of the repository");
        }

        return path;
    }

    private GitMode Mode(ReadOnlySpan<byte> octal)
    {
        var text = Encoding.Latin1.GetString(octal);
        return ModeText.TryParse(text, out var mode) ? mode : throw _syntax.Error(_line, "the header names a mode that Git does not know");
    }

    private static GitMode Known(GitMode mode) => mode == GitMode.None ? GitMode.Regular : mode;

    private static string? FullId(string hex) => hex.Length is 40 or 64 && hex.AsSpan().IndexOfAnyExcept('0') >= 0 ? hex : null;

    private static bool After(ReadOnlySpan<byte> line, ReadOnlySpan<byte> prefix, out ReadOnlySpan<byte> rest)
    {
        var fits = line.StartsWith(prefix);
        rest = fits ? line[prefix.Length..] : default;
        return fits;
    }

    private static ReadOnlySpan<byte> TrimCarriageReturn(ReadOnlySpan<byte> line) => line is [.., (byte)'\r'] ? line[..^1] : line;
}
