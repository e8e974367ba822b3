using ApprovalGuard.Changes;

namespace ApprovalGuard.Reports;

/// <summary>One <c>testcase</c>.</summary>
/// <param name="Class">The last part of its <c>classname</c>, by which Jenkins groups: the rule's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file it is about, which GitLab links; null where it is about none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Type">A word for why it did not pass.</param>
/// <param name="Message">The same in a sentence.</param>
/// <param name="Details">Lines that say more.</param>
internal sealed record JUnitCase(string Class, string Name, RepoPath? File, JUnitOutcome Outcome, string Type, string Message, IReadOnlyList<string> Details)
{
    /// <summary>Writes the element.</summary>
    public void Write(TextWriter output)
    {
        var file = File is { } path ? $" file=\"{XmlText.Of(path.Value)}\"" : "";
        output.Write($"  <testcase classname=\"approvalguard.{XmlText.Of(Class)}\" name=\"{XmlText.Of(Name)}\"{file} time=\"0\"{Body()}\n");
    }

    private string Body() => Outcome switch
    {
        JUnitOutcome.Skipped => $">\n    <skipped message=\"{XmlText.Of(Message)}\"/>\n  </testcase>",
        JUnitOutcome.Failure => Element("failure"),
        JUnitOutcome.Error => Element("error"),
        _ => Details.Count == 0 ? "/>" : $">\n    <system-out>{XmlText.OfLines(Details)}</system-out>\n  </testcase>",
    };

    private string Element(string name) => $">\n    <{name} type=\"{XmlText.Of(Type)}\" message=\"{XmlText.Of(Message)}\">{XmlText.OfLines(Details)}</{name}>\n  </testcase>";
}
