using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>A file's content before and after a change.</summary>
internal sealed class Edit(string before, string after) : IFileContents
{
    /// <summary>The change in one hunk: what both begin and end with is context, all between is removed and added.</summary>
    public static FileChange Of(string before, string after, string path)
    {
        var old = Lines(before);
        var now = Lines(after);
        var head = old.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();
        ImmutableArray<ChangedLine> lines =
        [
            .. old.Take(head).Select((line, i) => Line(LineKind.Context, i + 1, i + 1, line)),
            .. old[head..^tail].Select((line, i) => Line(LineKind.Deleted, head + i + 1, 0, line)),
            .. now[head..^tail].Select((line, i) => Line(LineKind.Added, 0, head + i + 1, line)),
            .. now[^tail..].Select((line, i) => Line(LineKind.Context, old.Length - tail + i + 1, now.Length - tail + i + 1, line)),
        ];
        return new FileChange { Path = new RepoPath(path), Kind = FileChangeKind.Modified, Hunks = [new Hunk(1, 1, lines)] };
    }

    public byte[]? ReadOld(FileChange file, int limit) => Encoding.UTF8.GetBytes(before);

    public byte[]? ReadNew(FileChange file, int limit) => Encoding.UTF8.GetBytes(after);

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static ChangedLine Line(LineKind kind, int old, int now, string text) => new(kind, old, now, Encoding.UTF8.GetBytes(text));
}
