using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>A change of one file with both its sides, as one hunk from the first line that differs to the last.</summary>
internal sealed class EditedFile(string? before, string after) : IFileContents
{
    private const int Context = 3;

    public byte[]? ReadOld(FileChange file, int limit) => Within(before, limit);

    public byte[]? ReadNew(FileChange file, int limit) => Within(after, limit);

    public FileChange Change(string path)
    {
        if (before is null)
        {
            return WholeFile.Added(new RepoPath(path), Encoding.UTF8.GetBytes(after), GitMode.Regular);
        }

        string[] old = before.TrimEnd('\n').Split('\n');
        string[] now = after.TrimEnd('\n').Split('\n');
        var head = old.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();
        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        for (var i = Math.Max(0, head - Context); i < head; i++)
        {
            lines.Add(Line(LineKind.Context, i + 1, i + 1, old[i]));
        }

        for (var i = head; i < old.Length - tail; i++)
        {
            lines.Add(Line(LineKind.Deleted, i + 1, 0, old[i]));
        }

        for (var i = head; i < now.Length - tail; i++)
        {
            lines.Add(Line(LineKind.Added, 0, i + 1, now[i]));
        }

        for (var i = 0; i < Math.Min(Context, tail); i++)
        {
            lines.Add(Line(LineKind.Context, old.Length - tail + i + 1, now.Length - tail + i + 1, now[now.Length - tail + i]));
        }

        var start = Math.Max(0, head - Context) + 1;
        return new FileChange
        {
            Path = new RepoPath(path),
            Kind = FileChangeKind.Modified,
            OldMode = GitMode.Regular,
            NewMode = GitMode.Regular,
            Added = now.Length - tail - head,
            Deleted = old.Length - tail - head,
            Hunks = lines.Any(static line => line.Kind != LineKind.Context) ? [new Hunk(start, start, lines.ToImmutable())] : [],
        };
    }

    private static byte[]? Within(string? text, int limit) => text is not null && Encoding.UTF8.GetByteCount(text) <= limit ? Encoding.UTF8.GetBytes(text) : null;

    private static ChangedLine Line(LineKind kind, int old, int now, string text) => new(kind, old, now, Encoding.UTF8.GetBytes(text));
}
