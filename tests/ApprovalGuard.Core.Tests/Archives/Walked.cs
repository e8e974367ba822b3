using System.Text;
using ApprovalGuard.Archives;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>What a walk through an archive hands over: each file by its path, and what could not be looked at.</summary>
internal sealed record Walked(IReadOnlyList<ArchivePart> Parts, long BytesRead)
{
    /// <summary>Bytes handed over.</summary>
    public long Bytes => Parts.Sum(static part => (long)(part.Content?.Length ?? 0));

    /// <summary>Path and text of every file that could be read, in the archive's order.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
        Parts.Where(static part => part.Content is not null).Select(static part => (part.Path.Value, Encoding.UTF8.GetString(part.Content!)));

    /// <summary>Path and reason of all that was not looked at in full.</summary>
    public IEnumerable<(string Path, string Why)> Missed =>
        Parts.Where(static part => part.NotInspected is not null).Select(static part => (part.Path.Value, part.NotInspected!));

    public static Walked Through(string path, byte[] content, ArchiveLimits? limits = null)
    {
        var format = ArchiveFormats.Recognise(new RepoPath(path), content).ShouldNotBeNull();
        var parts = new List<ArchivePart>();
        using var source = new CountingStream(content);
        new ArchiveWalk(limits ?? new ArchiveLimits(), parts.Add, CancellationToken.None).Open(new RepoPath(path), format, source);
        return new Walked(parts, source.BytesRead);
    }
}
