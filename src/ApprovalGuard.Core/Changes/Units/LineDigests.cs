using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ApprovalGuard.Changes.Reading;

namespace ApprovalGuard.Changes.Units;

/// <summary>Makes the two digests of each changed line of one file, in the order of the diff: the ordinal among equal ones depends on it.</summary>
internal sealed class LineDigests(FileChange file) : IDisposable
{
    private readonly Side _above = new("above", file);
    private readonly Side _below = new("below", file);
    private readonly FieldHash _hash = new();

    /// <summary>The digest over the line and the three before it.</summary>
    public UnitDigest Above(ImmutableArray<ChangedLine> lines, int line) => Digest(_above, lines, line, step: -1);

    /// <summary>The digest over the line and the three after it.</summary>
    public UnitDigest Below(ImmutableArray<ChangedLine> lines, int line) => Digest(_below, lines, line, step: 1);

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private UnitDigest Digest(Side side, ImmutableArray<ChangedLine> lines, int line, int step)
    {
        var isOld = lines[line].Kind == LineKind.Deleted;
        _hash.Reset();
        if (isOld)
        {
            _hash.Fields(side.OldPrefix ??= Prefix(side, file.PathBefore, file.OldMode, "-"));
        }
        else
        {
            _hash.Fields(side.NewPrefix ??= Prefix(side, file.Path, file.NewMode, "+"));
        }

        _hash.Line(lines[line]);
        PutNeighbours(lines, line, isOld ? LineKind.Added : LineKind.Deleted, step);
        var withoutOrdinal = _hash.Length;
        _hash.Field("0");
        var digest = _hash.Digest();
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(side.Seen, digest, out var isRepeated);
        if (isRepeated)
        {
            _hash.Reset(withoutOrdinal);
            _hash.Field(count.ToString(CultureInfo.InvariantCulture));
            digest = _hash.Digest();
        }

        count++;
        return digest;
    }

    /// <summary>The fields that all lines of one sign in one file have in common.</summary>
    private static byte[] Prefix(Side side, RepoPath path, GitMode mode, string sign)
    {
        using var fields = new FieldHash();
        fields.Field(UnitReader.Version);
        fields.Field(side.Name);
        fields.Field(path.ToBytes());
        fields.Field(ModeText.Format(mode));
        fields.Field(sign);
        return fields.Content.ToArray();
    }

    private void PutNeighbours(ImmutableArray<ChangedLine> lines, int line, LineKind otherSide, int step)
    {
        Span<int> found = stackalloc int[UnitReader.Neighbours];
        var count = 0;
        for (var i = line + step; i >= 0 && i < lines.Length && count < found.Length; i += step)
        {
            if (lines[i].Kind != otherSide)
            {
                found[count++] = i;
            }
        }

        // In the order of the file: what is missing above comes before the neighbours, what is missing below after them.
        for (var place = 0; place < found.Length; place++)
        {
            var nth = step < 0 ? found.Length - 1 - place : place;
            if (nth < count)
            {
                _hash.Line(lines[found[nth]]);
            }
            else
            {
                _hash.Missing();
            }
        }
    }

    private static int LinesIn(FileChange file) => file.Hunks.Sum(static hunk => hunk.Lines.Length);

    private sealed class Side(string name, FileChange file)
    {
        public string Name => name;

        public byte[]? OldPrefix { get; set; }

        public byte[]? NewPrefix { get; set; }

        /// <summary>How often each digest with the ordinal 0 came.</summary>
        public Dictionary<UnitDigest, int> Seen { get; } = new(LinesIn(file));
    }
}
