using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>The search of one text.</summary>
internal sealed class SecretSearch(string text, RepoPath path)
{
    private readonly Dictionary<RuleLead, List<(int Offset, int Length)>> _places = [];

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

    /// <summary>Where the keywords of a rule stand, in the order of the text.</summary>
    public List<(int Offset, int Length)> PlacesOf(RuleLead lead)
    {
        if (!_places.TryGetValue(lead, out var places))
        {
            _places[lead] = places = [];
        }

        return places;
    }

    /// <summary>Looks at what could only be judged once all keywords were known.</summary>
    public void Finish()
    {
        foreach (var (lead, places) in _places)
        {
            places.Sort();
            lead.Finish(this, places);
        }
    }
}
