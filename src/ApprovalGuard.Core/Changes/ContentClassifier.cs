using System.Collections.Immutable;
using System.Text.Unicode;

namespace ApprovalGuard.Changes;

/// <summary>
/// Decides whether a file is text, by its content and name and by no attribute. Where Git itself sees text (no NUL in the
/// first 8,000 bytes of either side) it is text, so that counts equal Git's; where Git sees a binary, a second look
/// keeps a script with a NUL in it, or a UTF-16 source, from passing as one.
/// </summary>
public static class ContentClassifier
{
    /// <summary>How far Git looks for a NUL (<c>buffer_is_binary</c>).</summary>
    private const int GitLooksAt = 8000;

    /// <summary>Larger files are judged by the lines of the diff alone.</summary>
    private const int WholeFileLimit = 64 << 20;

    private const int SampleSize = 1 << 20;

    /// <summary>Share of bytes that must be printable for a file with NULs to be text.</summary>
    private const double PrintableShare = 0.85;

    /// <summary>Completes a file that was just read: content kind, and for binaries counts of 0 and no hunks.</summary>
    /// <param name="file">As the diff gave it, every file taken for text.</param>
    /// <param name="hasNul">Whether a line of the diff held a NUL.</param>
    /// <param name="contents">Whole files, where they can be had.</param>
    public static FileChange Classify(FileChange file, bool hasNul, IFileContents contents)
    {
        if (file.NewMode is GitMode.Submodule or GitMode.SymbolicLink || (!hasNul && !BinaryFormats.HasBinaryName(file.Path)))
        {
            return file;
        }

        var after = contents.ReadNew(file, WholeFileLimit);
        var before = contents.ReadOld(file, WholeFileLimit);
        var known = after ?? before;
        if (known is not null ? !GitSeesBinary(after) && !GitSeesBinary(before) : !hasNul)
        {
            return file;
        }

        var sample = known ?? SampleOf(file.Hunks);
        var kind = KindOf(file.Path, sample);
        return kind == ContentKind.Text ? file : AsBinary(file, kind, known?.LongLength ?? file.Bytes);
    }

    /// <summary>What bytes with a NUL near their start are.</summary>
    public static ContentKind KindOf(RepoPath path, ReadOnlySpan<byte> content)
    {
        if (BinaryFormats.IsImageOrFont(path, content))
        {
            return ContentKind.ImageOrFont;
        }

        return !BinaryFormats.HasBinarySignature(content) && LooksLikeText(content) ? ContentKind.Text : ContentKind.Binary;
    }

    /// <summary>Whether Git takes these bytes for binary: a NUL in the first 8,000.</summary>
    public static bool GitSeesBinary(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, GitLooksAt)].Contains((byte)0);

    private static FileChange AsBinary(FileChange file, ContentKind kind, long bytes) => file with
    {
        Content = kind,
        Added = 0,
        Deleted = 0,
        Hunks = [],
        Bytes = bytes,
        NotInspected = null,
    };

    private static bool LooksLikeText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("#!"u8) || content.StartsWith([(byte)0xFF, (byte)0xFE]) || content.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return true;
        }

        var sample = content[..Math.Min(content.Length, SampleSize)];
        var isUtf8 = Utf8.IsValid(sample[..Math.Max(0, sample.LastIndexOf((byte)'\n'))]);
        int printable = 0, nul = 0;
        foreach (var value in sample)
        {
            nul += value == 0 ? 1 : 0;
            printable += value is (>= 0x20 and < 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t' || (value >= 0x80 && isUtf8) ? 1 : 0;
        }

        // UTF-16 without a mark has as many NULs as ASCII letters.
        return printable >= (sample.Length - nul) * PrintableShare && printable >= nul;
    }

    private static byte[] SampleOf(ImmutableArray<Hunk> hunks)
    {
        var lines = hunks.SelectMany(static hunk => hunk.Lines).Select(static line => line.Text);
        return [.. lines.SelectMany(static text => text.ToArray().Append((byte)'\n'))];
    }
}
