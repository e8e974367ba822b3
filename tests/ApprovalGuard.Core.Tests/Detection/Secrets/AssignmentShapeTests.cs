using System.Text;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Detection.Secrets.Rules;

namespace ApprovalGuard.Core.Tests.Detection.Secrets;

/// <summary>
/// Credentials of no provider's format as people write them, in the notations of many languages, files, commands and documents, and what stands
/// in their places where there are none.
/// </summary>
public sealed class AssignmentShapeTests
{
    private static readonly SecretDetector Detector = new([]);

    public static TheoryData<string> Positives() => [.. Lines("shapes.positive.txt")];

    public static TheoryData<string> Negatives() => [.. Lines("shapes.negative.txt")];

    [Theory]
    [MemberData(nameof(Positives))]
    public void A_credential_is_found_where_people_write_it(string line)
    {
        foreach (var (path, text, values) in MadeValues.In(line))
        {
            var found = Found(path, text);

            found.ShouldContain(sighting => values.Any(value => sighting.Contains(value, StringComparison.Ordinal) || value.Contains(sighting, StringComparison.Ordinal)), text);
        }
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void Nothing_is_found_where_there_is_none(string line)
    {
        var (path, text) = MadeValues.Split(line);

        Found(path, text).ShouldBeEmpty(text);
    }

    private static List<string> Found(string path, string text) =>
        [.. Detector.Inspect(InspectedFiles.Of(new(path), Encoding.UTF8.GetBytes(text))).Select(static pair => pair.Piece.Text.Substring(pair.Sighting.ValueStart, pair.Sighting.ValueLength))];

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Detection", "Secrets", file)).Where(static line => line.Length > 0 && !line.StartsWith('#'));
}
