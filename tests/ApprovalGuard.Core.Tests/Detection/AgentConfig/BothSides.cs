using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Core.Tests.Detection.AgentConfig;

/// <summary>A file's whole content before and after a change.</summary>
internal sealed class BothSides(string? before, string? after) : IFileContents
{
    public byte[]? ReadOld(FileChange file, int limit) => before is null ? null : Encoding.UTF8.GetBytes(before);

    public byte[]? ReadNew(FileChange file, int limit) => after is null ? null : Encoding.UTF8.GetBytes(after);
}
