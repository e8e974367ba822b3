using System.Collections.Immutable;

namespace ApprovalGuard.Changes;

/// <summary>Makes the change that adds a whole file, as Git would show it.</summary>
public static class WholeFile
{
    /// <summary>One hunk with every line added; a binary without lines.</summary>
    public static FileChange Added(RepoPath path, byte[] content, GitMode mode)
    {
        var lines = Split(content);
        var file = new FileChange
        {
            Path = path,
            Kind = FileChangeKind.Added,
            NewMode = mode,
            Added = lines.Length,
            Bytes = content.Length,
            Hunks = lines.IsEmpty ? [] : [new Hunk(0, 1, lines)],
        };
        return ContentClassifier.Classify(file, content.AsSpan().Contains((byte)0), new Content(content));
    }

    private static ImmutableArray<ChangedLine> Split(byte[] content)
    {
        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        for (var start = 0; start < content.Length;)
        {
            var length = content.AsSpan(start).IndexOf((byte)'\n');
            var text = content.AsMemory(start, length < 0 ? content.Length - start : length);
            lines.Add(new ChangedLine(LineKind.Added, 0, lines.Count + 1, text, length >= 0));
            start += text.Length + 1;
        }

        return lines.DrainToImmutable();
    }

    private sealed class Content(byte[] bytes) : IFileContents
    {
        public byte[]? ReadOld(FileChange file, int limit) => null;

        public byte[]? ReadNew(FileChange file, int limit) => bytes.Length > limit ? null : bytes;
    }
}
