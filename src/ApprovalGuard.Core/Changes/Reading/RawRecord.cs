using System.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary>One record of <c>git diff --raw -z</c>: <c>:100644 100755 OLD NEW R097 NUL path NUL path NUL</c>.</summary>
internal sealed record RawRecord(GitMode OldMode, GitMode NewMode, string? OldId, string? NewId, FileChangeKind Kind, byte[] OldPath, byte[] NewPath)
{
    /// <summary>The file kind's bits of a mode.</summary>
    private const int TypeMask = 0xF000;

    /// <summary>A change between file, link and submodule stands in the patch as a deletion and a creation.</summary>
    public bool IsTypeChange => OldMode != GitMode.None && NewMode != GitMode.None && ((int)OldMode & TypeMask) != ((int)NewMode & TypeMask);

    /// <summary>Reads the records up to the empty field that ends them, or to the end of the stream.</summary>
    public static List<RawRecord> ReadAll(LineReader reader, DiffLimits limits, DiffSyntax syntax)
    {
        var records = new List<RawRecord>();
        while (reader.Peek() == ':')
        {
            if (records.Count == limits.Files)
            {
                throw syntax.Error(0, $"over {limits.Files} files");
            }

            records.Add(ReadOne(reader, syntax));
        }

        if (reader.Peek() == 0)
        {
            reader.Skip();
        }

        return records;
    }

    private static RawRecord ReadOne(LineReader reader, DiffSyntax syntax)
    {
        var fields = Field(reader, syntax, Encoding.ASCII.GetString).Split(' ');
        if (fields is not [[':', .. var oldMode], var newMode, var oldId, var newId, { Length: > 0 } status])
        {
            throw syntax.Error(0, "a raw record is not of Git's form");
        }

        var kind = KindOf(status[0]) ?? throw syntax.Error(0, $"unknown status {status[0]}");
        var first = Field(reader, syntax, static bytes => bytes.ToArray());
        var second = kind is FileChangeKind.Renamed or FileChangeKind.Copied ? Field(reader, syntax, static bytes => bytes.ToArray()) : first;
        return new RawRecord(Mode(oldMode, syntax), Mode(newMode, syntax), Id(oldId), Id(newId), kind, first, second);
    }

    private static T Field<T>(LineReader reader, DiffSyntax syntax, Func<ReadOnlySpan<byte>, T> convert) =>
        reader.ReadField() ? convert(reader.Line) : throw syntax.Error(0, "the list of files ends in the middle");

    private static FileChangeKind? KindOf(char status) => status switch
    {
        'A' => FileChangeKind.Added,
        'M' => FileChangeKind.Modified,
        'D' => FileChangeKind.Deleted,
        'R' => FileChangeKind.Renamed,
        'C' => FileChangeKind.Copied,
        'T' => FileChangeKind.TypeChanged,
        'U' => FileChangeKind.Unmerged,
        _ => null,
    };

    private static GitMode Mode(string octal, DiffSyntax syntax) =>
        ModeText.TryParse(octal, out var mode) ? mode : throw syntax.Error(0, "a raw record has a mode that Git does not know");

    private static string? Id(string hex) => hex.AsSpan().IndexOfAnyExcept('0') < 0 ? null : hex;
}
