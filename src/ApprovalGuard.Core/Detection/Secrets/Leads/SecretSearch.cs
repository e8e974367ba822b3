using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>The search of one text.</summary>
internal sealed class SecretSearch(string text, RepoPath path)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>What its file's name says.</summary>
    public FileKind File { get; } = FileKind.Of(path);

    /// <summary>The name that was looked at last; several keywords may stand in one.</summary>
    public NameSpan LastName { get; set; }

    /// <summary>What was found.</summary>
    public List<Sighting> Found { get; } = [];
}
