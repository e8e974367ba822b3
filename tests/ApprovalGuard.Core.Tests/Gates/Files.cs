using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Core.Tests.Gates;

/// <summary>A base tree, and whole files on both sides of a change, from memory.</summary>
internal sealed class Files : IBaseTree, IFileContents
{
    private readonly Dictionary<string, byte[]> _base = [];
    private readonly Dictionary<string, byte[]> _new = [];

    public Files Base(string path, string content)
    {
        _base[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public Files New(string path, string content)
    {
        _new[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public byte[]? Read(RepoPath path) => _base.GetValueOrDefault(path.Value);

    public byte[]? ReadOld(FileChange file, int limit) => _base.GetValueOrDefault(file.PathBefore.Value);

    public byte[]? ReadNew(FileChange file, int limit) => _new.GetValueOrDefault(file.Path.Value);
}
