using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>The search of one text.</summary>
internal sealed class SecretSearch(string text, RepoPath path)
{
    private readonly Dictionary<ContextLead, List<(int Offset, int Length)>> _names = [];

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>What its file's name says.</summary>
    public FileKind File { get; } = FileKind.Of(path);

    /// <summary>The name that was looked at last; several keywords may stand in one.</summary>
    public NameSpan LastName { get; set; }

    /// <summary>Where long words stand.</summary>
    public TokenRuns Runs { get; } = new(text);

    /// <summary>What was found.</summary>
    public List<Sighting> Found { get; } = [];

    /// <summary>Where the names of a provider stand, in the order of the text.</summary>
    public List<(int Offset, int Length)> NamesOf(ContextLead lead)
    {
        if (!_names.TryGetValue(lead, out var names))
        {
            _names[lead] = names = [];
        }

        return names;
    }

    /// <summary>Looks at what could only be judged once all names were known.</summary>
    public void Finish()
    {
        foreach (var (lead, names) in _names)
        {
            names.Sort();
            lead.Finish(this, names);
        }
    }
}
