using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Manifests;

/// <summary>The account that an image's program runs under: the last <c>USER</c> of the last stage. An image that goes back to root means it.</summary>
internal sealed class FinalUser : IReader
{
    private const int SizeLimit = 1 << 20;

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("image-runs-as-root", Severity.Low, "image runs as root", "https://docs.docker.com/build/building/best-practices/#user",
        "Whoever gets into the program is root in the container, and one step from the host.", "End with USER and an account of its own.") with
    {
        Positives = [new("FROM debian\nUSER app\nRUN true\nUSER root\nCMD [\"x\"]\n", "Dockerfile"), new("FROM debian\nUSER 0:0\n", "Dockerfile")],
        Negatives = [new("FROM debian\nUSER root\nRUN apt-get update\nUSER app\n", "Dockerfile"), new("FROM debian AS build\nUSER root\nFROM debian\nUSER app\n", "Dockerfile"), new("FROM debian\nRUN true\n", "Dockerfile")],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (!file.Is(FileRole.Container) || !file.IsChange)
        {
            yield break;
        }

        foreach (var place in Place.TextsOf(file, SizeLimit))
        {
            if (place.IsWhole && LastUser(place.Text) is var (start, length) && place.At(Rule, start, length, Severity.Low) is { } there)
            {
                yield return there;
            }
        }
    }

    /// <summary>The last stage's last <c>USER</c> where it names root.</summary>
    private static (int Start, int Length)? LastUser(string text)
    {
        (int Start, int Length)? last = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            var start = range.Start.Value;
            if (line.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase))
            {
                last = null;
            }
            else if (line.StartsWith("USER ", StringComparison.OrdinalIgnoreCase))
            {
                var account = line[5..].Trim();
                var name = account.IndexOf(':') is var colon and > 0 ? account[..colon] : account;
                var indent = text.AsSpan()[range].Length - text.AsSpan()[range].TrimStart().Length;
                last = name is "root" or "0" ? (start + indent, line.Length) : null;
            }
        }

        return last;
    }
}
