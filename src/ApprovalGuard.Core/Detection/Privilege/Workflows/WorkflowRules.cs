using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>What may be wrong with a GitHub workflow or action as a whole.</summary>
internal static class WorkflowRules
{
    private const string Hardening = "https://docs.github.com/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions";

    /// <summary>A workflow that runs with the repository's own credentials takes the code of a stranger.</summary>
    public static readonly RuleInfo UntrustedCheckout = Rule.Structure("untrusted-checkout", Severity.High, "stranger's code runs with this repository's credentials", Hardening,
        "Anybody who opens a pull request runs their code with this workflow's token and secrets, and may push or publish in its name.",
        "Use the trigger pull_request, or check out nothing of the pull request here.") with
    {
        Positives =
        [
            new("on: pull_request_target\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}\n      - run: make test\n", ".github/workflows/ci.yml"),
            new("on: { issue_comment: { types: [created] } }\njobs:\n  a:\n    steps:\n      - run: gh pr checkout ${{ github.event.issue.number }} && make\n", ".github/workflows/ci.yml"),
        ],
        Negatives =
        [
            new("on: pull_request_target\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: actions/labeler@v5\n", ".github/workflows/ci.yml"),
            new("on: pull_request\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}\n", ".github/workflows/ci.yml"),
        ],
    };

    /// <summary>Text of a stranger is pasted into a script.</summary>
    public static readonly RuleInfo Injection = Rule.Structure("workflow-injection", Severity.High, "stranger's text becomes a command", Hardening,
        "The text is pasted into the script before it runs, so whoever writes the title, the comment or the branch's name chooses the command.",
        "Put the value into env: and use the quoted variable in the script.") with
    {
        Positives =
        [
            new("on: issues\njobs:\n  a:\n    steps:\n      - run: echo \"${{ github.event.issue.title }}\"\n", ".github/workflows/ci.yml"),
            new("on: pull_request_target\njobs:\n  a:\n    steps:\n      - run: |\n          set -e\n          git checkout ${{ github.head_ref }}\n", ".github/workflows/ci.yml"),
            new("on: issue_comment\njobs:\n  a:\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const body = `${{ github.event.comment.body }}`\n", ".github/workflows/ci.yml"),
        ],
        Negatives =
        [
            new("on: issues\njobs:\n  a:\n    steps:\n      - run: echo \"$TITLE\"\n        env:\n          TITLE: ${{ github.event.issue.title }}\n", ".github/workflows/ci.yml"),
            new("on: issues\njobs:\n  a:\n    if: contains(github.event.issue.title, 'x')\n    steps:\n      - run: echo ${{ github.event.issue.number }}\n", ".github/workflows/ci.yml"),
        ],
    };

    /// <summary>All rights at once.</summary>
    public static readonly RuleInfo WriteAll = Rule.Structure("workflow-write-all", Severity.High, "workflow may do everything", "https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/controlling-permissions-for-github_token",
        "Every action and script in it may push code, publish packages and change settings in the repository's name.", "Name the rights that the jobs need, each with its level.") with
    {
        Positives = [new("on: push\npermissions: write-all\n", ".github/workflows/ci.yml")],
        Negatives = [new("on: push\npermissions: read-all\n", ".github/workflows/ci.yml"), new("on: push\n# permissions: write-all\n", ".github/workflows/ci.yml")],
    };

    /// <summary>Rights that were not there before.</summary>
    public static readonly RuleInfo MoreRights = Rule.Structure("workflow-more-rights", Severity.Medium, "workflow gets more rights", "https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/controlling-permissions-for-github_token",
        "Every action and script in it may use them, and so may whoever gets a change into one of those.", "Check that a step needs the right, and give it to that job alone.") with
    {
        Positives = [new("on: push\npermissions:\n  contents: write\n", ".github/workflows/ci.yml") { Before = "on: push\npermissions:\n  contents: read\n" }],
        Negatives =
        [
            new("on: push\npermissions:\n  contents: read\n", ".github/workflows/ci.yml"),
            new("on: push\njobs:\n  a:\n    permissions:\n      contents: write\n", ".github/workflows/ci.yml") { Before = "on: push\npermissions:\n  contents: write\njobs:\n  a:\n" },
        ],
    };

    /// <summary>What keeps the token small is gone.</summary>
    public static readonly RuleInfo LimitRemoved = Rule.Structure("workflow-limit-removed", Severity.Medium, "workflow's rights are no longer limited", "https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/controlling-permissions-for-github_token",
        "Without the key the token has what the repository's settings give, which may be everything.", "Keep permissions: with the rights that are needed.") with
    {
        Positives = [new("on: push\njobs:\n  a:\n    runs-on: x\n", ".github/workflows/ci.yml") { Before = "on: push\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: x\n" }],
        Negatives = [new("on: push\njobs:\n  a:\n    permissions:\n      contents: read\n", ".github/workflows/ci.yml") { Before = "on: push\npermissions:\n  contents: read\njobs:\n  a:\n" }],
    };

    /// <summary>An action that others can change.</summary>
    public static readonly RuleInfo UnpinnedAction = Rule.Structure("unpinned-action", Severity.Low, "action that its owner can change", Hardening,
        "A tag or branch can be moved: tomorrow this runs other code, with this workflow's token and secrets.", "Name the full commit, with the version as a comment.") with
    {
        Positives = [new("jobs:\n  a:\n    steps:\n      - uses: acme/deploy@v2\n", ".github/workflows/ci.yml"), new("jobs:\n  a:\n    steps:\n      - uses: acme/deploy@main\n", ".github/workflows/ci.yml")],
        Negatives = [new("jobs:\n  a:\n    steps:\n      - uses: acme/deploy@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # v2\n      - uses: actions/checkout@v4\n      - uses: ./deploy\n", ".github/workflows/ci.yml")],
    };

    /// <summary>One's own machine runs the code of whoever opens a pull request.</summary>
    public static readonly RuleInfo SelfHosted = Rule.Structure("self-hosted-pull-request", Severity.Medium, "pull requests run on an own machine", Hardening,
        "Whoever opens a pull request runs code on that machine, and may stay on it for the jobs that follow.", "Run pull requests on hosted runners, or on ones that are thrown away after each job.") with
    {
        Positives = [new("on: [push, pull_request]\njobs:\n  a:\n    runs-on: [self-hosted, linux]\n", ".github/workflows/ci.yml")],
        Negatives = [new("on: push\njobs:\n  a:\n    runs-on: self-hosted\n", ".github/workflows/ci.yml"), new("on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n", ".github/workflows/ci.yml")],
    };

    /// <summary>All secrets are handed on.</summary>
    public static readonly RuleInfo SecretsInherited = Rule.Structure("secrets-inherited", Severity.Low, "all secrets are handed on", "https://docs.github.com/actions/sharing-automations/reusing-workflows",
        "The called workflow gets every secret of the repository, also those that it has no use for.", "Hand over the secrets that it needs, by name.") with
    {
        Positives = [new("on: push\njobs:\n  a:\n    uses: acme/flows/.github/workflows/x.yml@main\n    secrets: inherit\n", ".github/workflows/ci.yml")],
        Negatives = [new("on: push\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n    secrets: inherit\n", ".github/workflows/ci.yml")],
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<RuleInfo> All = [UntrustedCheckout, Injection, WriteAll, MoreRights, LimitRemoved, UnpinnedAction, SelfHosted, SecretsInherited];
}
