using System.Collections.Concurrent;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Paths;

namespace ApprovalGuard.Gates;

/// <summary>
/// What the <c>.gitattributes</c> files of the base tree say of a path. Our own reader, since Git's also obeys <c>.git/info/attributes</c> and the
/// working tree, which whoever wrote the change can write. Safe for concurrent use. Deeper files win over those above, later lines over earlier ones, as in Git.
/// </summary>
public sealed class GitAttributes(IBaseTree tree)
{
    private const string FileName = ".gitattributes";

    private readonly ConcurrentDictionary<string, IReadOnlyList<AttributeLine>> _files = new(StringComparer.Ordinal);

    /// <summary>Whether the attribute is set (or <c>=true</c>) for the path; unset, <c>=false</c> and unspecified are all no.</summary>
    public bool IsSet(RepoPath path, string attribute)
    {
        var folder = path.Value;
        while (true)
        {
            var slash = folder.LastIndexOf('/');
            folder = slash < 0 ? "" : folder[..slash];
            var inside = folder.Length == 0 ? path.Value : path.Value[(folder.Length + 1)..];
            foreach (var line in LinesOf(folder).Reverse())
            {
                if (line.StateOf(attribute) is { } state && line.Pattern.Matches(inside))
                {
                    return state == AttributeState.Set;
                }
            }

            if (folder.Length == 0)
            {
                return false;
            }
        }
    }

    private IReadOnlyList<AttributeLine> LinesOf(string folder) => _files.GetOrAdd(folder, Read);

    private IReadOnlyList<AttributeLine> Read(string folder)
    {
        var text = tree.Read(new RepoPath(folder.Length == 0 ? FileName : $"{folder}/{FileName}"));
        return text is null ? [] : AttributeLine.ReadAll(Encoding.UTF8.GetString(text));
    }
}
