using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>A phrase that is looked for, as data.</summary>
/// <param name="Chains">The phrase: what makes it up, in each of its forms.</param>
/// <param name="Words">What it does, for the message.</param>
/// <param name="Keywords">Words one of which stands in it; lower case.</param>
/// <param name="NeedsModel">Whether outside of instructions a model must be named close by.</param>
/// <param name="Severities">How grave it is at a place; a place that is not named is none.</param>
internal sealed record Phrase(
    Chain[] Chains, string Words, string[] Keywords, bool NeedsModel, Dictionary<Place, Severity> Severities)
{
    /// <summary>Where the phrase stands in the part of a text.</summary>
    public IEnumerable<(int Start, int Length)> Find(string text, int start, int length) => Chains.SelectMany(chain => chain.Find(text, start, length));

    /// <summary>Whether it is everyday in files for agents, and matters there only while it is new.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>Whether in files for agents it is high where the same sentence does something.</summary>
    public bool IsGraverWithAction { get; init; }

    private static readonly Chain[] Sends =
    [
        new(Phrases.Send, new Link(Phrases.Kept, 96), new Link(Phrases.Towards, 80), new Link(Phrases.Elsewhere, 60, "\n")),
        new(Phrases.Upload, new Link(Phrases.Uploaded, 96), new Link(Phrases.Towards, 80), new Link(Phrases.Elsewhere, 60, "\n")),
    ];

    private static readonly Chain[] Addresses = [new(Phrases.Models, new Link(Phrases.Must, 80), new Link(Phrases.Orders, 80))];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Phrase> All { get; } =
    [
        new([new Chain(Phrases.Override)], "takes back earlier instructions", ["instruction", "prompt", "directive", "guideline", "directions"], NeedsModel: false, new()
        {
            [Place.Instructions] = Severity.High, [Place.Hidden] = Severity.High, [Place.Comment] = Severity.High, [Place.Text] = Severity.Medium,
            [Place.Prose] = Severity.Medium, [Place.Literal] = Severity.Low,
        }),
        new([new Chain(Phrases.Conceal)], "keeps something from the person", ["the user", "your user", "the human", "the developer", "the reviewer", "the maintainer", "the operator", "the owner", "any user"], NeedsModel: true, new()
        {
            [Place.Instructions] = Severity.Medium, [Place.Hidden] = Severity.High, [Place.Comment] = Severity.Medium, [Place.Text] = Severity.Medium, [Place.Prose] = Severity.Medium,
        }) { IsGraverWithAction = true },
        new([new Chain(Phrases.Approve)], "asks for approval", ["approve", "lgtm", "and merge", "automerge", "auto-merge"], NeedsModel: true, new()
        {
            [Place.Instructions] = Severity.High, [Place.Hidden] = Severity.High, [Place.Comment] = Severity.Medium, [Place.Text] = Severity.Medium, [Place.Prose] = Severity.Medium,
        }),
        new(Sends, "sends secrets or code elsewhere", ["send ", "post ", "upload ", "transmit ", "exfiltrate ", "forward ", "email ", "submit ", "leak ", "copy "], NeedsModel: true, new()
        {
            [Place.Instructions] = Severity.High, [Place.Hidden] = Severity.High, [Place.Comment] = Severity.Medium, [Place.Text] = Severity.Medium,
        }),
        new([new Chain(Phrases.Mode)], "talks a model into another role", ["you are now", "god mode", "jailbreak", "dan mode", "unrestricted", "no restrictions", "no safety"], NeedsModel: false, new()
        {
            [Place.Instructions] = Severity.High, [Place.Hidden] = Severity.High, [Place.Comment] = Severity.Medium, [Place.Text] = Severity.Medium,
        }),
        new(Addresses, "tells a model what to do, where people do not read it", ["ai ", "llm", "claude", "copilot", "chatgpt", "gpt", "gemini", "codex", "language model", "assistant", "agent"], NeedsModel: false, new()
        {
            [Place.Hidden] = Severity.Medium,
        }),
        new([new Chain(Phrases.Unasked)], "lets the agent act without asking", ["permission", "confirmation", "approval"], NeedsModel: false, new() { [Place.Instructions] = Severity.Low }) { IsEveryday = true },
    ];
}
