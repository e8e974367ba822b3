using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Hosts that a change names and the file did not name before: where the code will send data to, or take it from.</summary>
internal sealed class NewHosts : IReader
{
    /// <summary>Hosts of one file that are told one by one; a list of links is one thing to look at.</summary>
    private const int MostTold = 10;

    /// <summary>Hosts of one file that are asked for in the file before; of more only the bare addresses are.</summary>
    private const int MostAsked = 1000;

    /// <summary>What it costs to look at one host, in characters walked.</summary>
    private const int CostOfAsking = 300;

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("new-outbound-host", Severity.Medium, "new outbound host", "https://attack.mitre.org/techniques/T1071/001/",
        "The code sends data to a host this repository has not named before.", "Check that the host is yours, or name it in the plan.") with
    {
        Positives =
        [
            new("const HOST = \"https://upload.example.net/v2\"", "src/upload/retry.ts"), new("requests.post(f\"https://{region}.collect.tool.dev/in\", json=data)", "src/app.py"), new("curl -T out.tgz ftp://203.0.113.7/in", "deploy/push.sh"),
            new("conn, err := net.Dial(\"tcp\", \"collect.tool.dev:443\")", "src/main.go"), new("UPLOAD_URL=https://upload.tool.dev/v2", "deploy/.env"), new("const u = \"https:\\/\\/collect.tool.dev\\/in\"", "src/app.js"),
        ],
        Negatives =
        [
            new("const HOST = \"https://upload.example.net/v3\"", "src/upload/retry.ts") { Before = "const HOST = \"https://upload.example.net/v2\"" }, new("// see https://tool.dev/docs\nconst a = 1;", "src/app.ts"),
            new("<root xmlns=\"http://www.w3.org/2000/svg\" />", "src/icon.xml"), new("const HOST = \"http://localhost:8080\"", "src/app.ts"), new("fetch(\"https://api.tool.dev\")", "test/app.test.ts"), new("See https://tool.dev", "README.md"),
            new("throw new Error(\"Unknown option, see https://tool.dev/options for help\")", "src/app.ts"), new("const HOST = `https://${host}/v2`", "src/app.ts"), new("{ \"homepage\": \"https://tool.dev\" }", "package.json"),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (!file.IsChange || !file.Is(FileRole.Acting) || file.Is(FileRole.Test) || (LinkContext.IsDocumentation(file.File.Path) && !file.Is(FileRole.Code | FileRole.Shell)))
        {
            yield break;
        }

        var known = new KnownBefore(file.File);
        var told = 0;
        var more = 0;
        (SourceText Piece, NamedHost Host, Severity Severity)? held = null;
        foreach (var (piece, host) in NewIn(file, known))
        {
            var severity = host.Kind == HostKind.Address ? Severity.High : Severity.Medium;
            if (told < MostTold || severity == Severity.High)
            {
                told++;
                yield return (piece, Sighting(host, severity, $"new outbound host {host.Host}"));
                continue;
            }

            held ??= (piece, host, severity);
            more++;
        }

        if (held is var (where, first, grave))
        {
            yield return (where, Sighting(first, grave, more == 1 ? $"new outbound host {first.Host}" : $"new outbound host {first.Host}, and {more - 1} more in this file"));
        }
    }

    private static Sighting Sighting(NamedHost host, Severity severity, string message) => new(Rule, host.Start, host.Length) { Severity = severity, Message = message };

    private static IEnumerable<(SourceText Piece, NamedHost Host)> NewIn(FileView file, KnownBefore known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var asked = 0;
        foreach (var piece in file.File.Pieces)
        {
            foreach (var host in HostReader.In(piece, file.Role))
            {
                if (host.Kind is not (HostKind.Named or HostKind.Address or HostKind.DocumentationAddress) || seen.Contains(host.Host) || file.Weigh(Severity.Medium, piece, host.Start) is null)
                {
                    continue;
                }

                file.Effort.Spend(CostOfAsking);
                var isAsked = asked++ < MostAsked || host.Kind == HostKind.Address;
                if ((!isAsked || (!LinkContext.IsQuiet(piece, host, file) && !known.Has(host.Host))) && seen.Add(host.Host))
                {
                    yield return (piece, host);
                }
            }
        }
    }
}
