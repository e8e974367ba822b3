using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Rights in a cloud or a cluster, and doors to the outside, in policies, templates, infrastructure code and commands.</summary>
internal static partial class CloudRightsRules
{
    private const FileRole Descriptions = FileRole.Config | FileRole.Code | FileRole.Shell | FileRole.Pipeline | FileRole.Instructions;
    private const string Star = @"(?:\[\s*)?(?:-\s*)?\\?[""']\*(?::\*)?\\?[""']";

    /// <summary>Ports on which machines and databases are administered.</summary>
    private const string AdminPorts = "22|23|135|445|1433|1521|2375|2376|2379|3306|3389|5432|5601|5900|5984|5985|5986|6379|6443|8500|9042|9200|9300|10250|11211|27017|50070";

    [GeneratedRegex(@"\b(?:not)?resources?\\?[""']?\s*[:=]\s*(?:\[\s*)?(?:-\s*)?\\?[""']\*\\?[""']", RegexOptions.IgnoreCase, 250)]
    private static partial Regex AnyResource { get; }

    [GeneratedRegex(@"\beffect\\?[""']?\s*[:=]\s*(?:[\w.]*\.)?\\?[""']?deny", RegexOptions.IgnoreCase, 250)]
    private static partial Regex Denies { get; }

    [GeneratedRegex(@"\bverbs[""']?\s*[:=]\s*(?:\[\s*|\r?\n\s*-\s*)[""']\*[""']", RegexOptions.None, 250)]
    private static partial Regex AnyVerb { get; }

    [GeneratedRegex(@"(?:from_port|to_port|FromPort|ToPort|destination_port_range|destinationPortRange|--port|port)[""']?\s*(?:[:=]|\s)\s*[""']?(?:" + AdminPorts + @")\b|ports\s*=\s*\[[^\]\n]{0,80}[""'](?:" + AdminPorts + @")[""']", RegexOptions.None, 250)]
    private static partial Regex AdminPort { get; }

    [GeneratedRegex(@"(?:ip_)?protocol[""']?\s*[:=]\s*[""']?-1|IpProtocol[""']?\s*:\s*[""']?-1|from_port[""']?\s*=\s*0\s[\s\S]{0,80}?to_port[""']?\s*=\s*(?:0|65535)\b|protocol\s*=\s*[""']all[""']", RegexOptions.None, 250)]
    private static partial Regex AllPorts { get; }

    private static Severity? JudgePolicy(Hit hit)
    {
        var text = hit.Piece.Text;
        var block = Blocks.Around(text, hit.Match.Index);
        return !AnyResource.IsMatch(block) || Denies.IsMatch(block) ? null : block.Contains("condition", StringComparison.OrdinalIgnoreCase) ? Severity.Medium : Severity.High;
    }

    private static Severity? JudgeRole(Hit hit) => AnyVerb.IsMatch(Blocks.Around(hit.Piece.Text, hit.Match.Index)) ? Severity.Medium : null;

    /// <summary>Open to all is a question of what is open: the web's ports are meant to be.</summary>
    private static Severity? JudgeOpenPort(Hit hit)
    {
        var text = hit.Piece.Text;
        var block = Blocks.Around(text, hit.Match.Index);
        var isOutgoing = Blocks.IsIn(text, hit.Match.Index, "egress") || block.Contains("\"egress\"", StringComparison.OrdinalIgnoreCase) || block.Contains("Egress", StringComparison.Ordinal)
            || block.Contains("outbound", StringComparison.OrdinalIgnoreCase) || block.Contains("route", StringComparison.OrdinalIgnoreCase);
        return isOutgoing ? null : AdminPort.IsMatch(block) ? Severity.Medium : AllPorts.IsMatch(block) ? Severity.Medium : null;
    }

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("cloud-all-rights", Severity.High, "policy allows everything", "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
            "Whoever gets hold of that identity, through a leaked key or a hole in the service, owns the account.", "Name the actions and the resources that are needed.",
            new Form(@"(?i:\bactions?\\?[""']?\s*[:=]\s*" + Star + ")", "\"*\"", "'*'", "\"*:*\"", "\\\"*\\\"") { Above = 1 }) with
        {
            Where = Descriptions,
            Judge = JudgePolicy,
            Positives =
            [
                new("{ \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\" }", "deploy/policy.json"), new("statement {\n  effect    = \"Allow\"\n  actions   = [\"*\"]\n  resources = [\"*\"]\n}\n", "infra/main.tf"),
                new("  - Effect: Allow\n    Action: '*'\n    Resource: '*'\n", "infra/stack.yaml"), new("new PolicyStatement({ actions: ['*'], resources: ['*'] })", "src/stack.ts"),
            ],
            Negatives =
            [
                new("{ \"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\" }", "deploy/policy.json"), new("{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }", "deploy/policy.json"),
                new("{ \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"arn:aws:s3:::shop\" }", "deploy/policy.json"),
            ],
        },
        Rule.Pattern("cloud-admin-role", Severity.Medium, "identity becomes administrator", "https://cloud.google.com/iam/docs/understanding-roles#basic",
            "Whoever gets hold of that identity, through a leaked key or a hole in the service, owns the account, project or cluster.", "Choose the predefined role that holds what is needed.",
            new Form(@"arn:aws[\w\-]*:iam::aws:policy/(?:AdministratorAccess|IAMFullAccess|PowerUserAccess)\b", ":iam::aws:policy/"),
            new Form(@"fromAwsManagedPolicyName\s*\(\s*[""'](?:AdministratorAccess|IAMFullAccess|PowerUserAccess)[""']", "fromAwsManagedPolicyName"),
            new Form(@"[""'= ]roles/(?:owner|editor|iam\.securityAdmin|resourcemanager\.organizationAdmin|iam\.serviceAccountTokenCreator)\b(?![\w./])", "roles/owner", "roles/editor", "roles/iam.", "roles/resourcemanager"),
            new Form(@"\brole_definition_name\s*=\s*[""'](?:Owner|User Access Administrator|Contributor)[""']", "role_definition_name"),
            new Form(@"\baz\s+role\s+assignment\s+create\b[^\n]{0,300}?--role\s+[""']?(?:Owner|User Access Administrator)\b", "role assignment"),
            new Form(@"(?i:8e3af657-a8ff-443c-a75c-2fe8c4bcb635|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9)", "8e3af657-a8ff", "18d7d88d-d35e"),
            new Form(@"\bkubectl\s+create\s+clusterrolebinding\b[^\n]{0,200}?--clusterrole[= ]cluster-admin\b", "clusterrolebinding"),
            new Form(@"\broleRef[""']?:[\s\S]{0,160}?\bname[""']?:\s*[""']?cluster-admin\b", "roleRef") { Below = 5, Where = FileRole.Config },
            new Form(@"(?i:\biam:PassRole[""'][\s\S]{0,120}?\bresources?[""']?\s*[:=]\s*\[?\s*[""']\*[""']|\bresource[""']?\s*[:=]\s*\[?\s*[""']\*[""'][\s\S]{0,60}?iam:PassRole)", "iam:PassRole") { Above = 2, Below = 4 }) with
        {
            Where = Descriptions,
            Positives =
            [
                new("policy_arn = \"arn:aws:iam::aws:policy/AdministratorAccess\"", "infra/main.tf"), new("role = \"roles/owner\"", "infra/main.tf"), new("gcloud projects add-iam-policy-binding shop --member=user:x --role roles/editor", "deploy/setup.sh"),
                new("kubectl create clusterrolebinding x --clusterrole=cluster-admin --serviceaccount=default:ci", "deploy/setup.sh"), new("roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\n", "deploy/rbac.yaml"),
                new("\"Action\": [\"iam:PassRole\"],\n\"Resource\": \"*\"", "deploy/policy.json"),
            ],
            Negatives = [new("role = \"roles/storage.objectViewer\"", "infra/main.tf"), new("policy_arn = \"arn:aws:iam::aws:policy/AmazonEKSClusterPolicy\"", "infra/main.tf"), new("roleRef:\n  kind: ClusterRole\n  name: view\n", "deploy/rbac.yaml")],
        },
        Rule.Pattern("cluster-all-rights", Severity.Medium, "role allows everything in the cluster", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
            "Whoever gets into a pod with that role reads every secret and starts what they like.", "Name the verbs and the resources that are needed.",
            new Form(@"\bresources[""']?\s*[:=]\s*(?:\[\s*|\r?\n\s*-\s*)[""']\*[""']", "\"*\"", "'*'") { Above = 1 }) with
        {
            Where = FileRole.Config | FileRole.Code,
            Judge = JudgeRole,
            Positives = [new("rules:\n  - apiGroups: [\"*\"]\n    resources: [\"*\"]\n    verbs: [\"*\"]\n", "deploy/rbac.yaml")],
            Negatives = [new("rules:\n  - apiGroups: [\"\"]\n    resources: [\"*\"]\n    verbs: [\"get\", \"list\"]\n", "deploy/rbac.yaml")],
        },
        Rule.Pattern("public-access", Severity.Medium, "open to everybody", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
            "Anybody on the internet may read what is stored there, and with write access replace it.", "Keep it private, and give access through a role, a signed URL or a distribution.",
            new Form(@"\bacl[""']?\s*[:=]\s*[""'](?<v>public-read(?<w>-write)?)[""']", "public-read") { Where = FileRole.Config },
            new Form(@"--acl[= ][""']?(?<v>public-read(?<w>-write)?)\b", "public-read"),
            new Form(@"\b(?:PublicRead(?<w>Write)?|AccessControl:\s*PublicRead(?<w>Write)?)\b", "PublicRead") { Where = FileRole.Config },
            new Form(@"\bmembers?[""']?\s*[:=]\s*\[?\s*[""'](?<v>allUsers|allAuthenticatedUsers)[""']|(?:iam\s+ch|--member[= ])\s*[""']?(?<v>allUsers|allAuthenticatedUsers)\b", "allUsers", "allAuthenticatedUsers"),
            new Form(@"\b(?:block_public_acls|block_public_policy|ignore_public_acls|restrict_public_buckets|BlockPublicAcls|BlockPublicPolicy|RestrictPublicBuckets|IgnorePublicAcls)[""']?\s*[:=]\s*[""']?false\b", "block_public", "ignore_public", "restrict_public", "BlockPublic", "RestrictPublic", "IgnorePublic"),
            new Form(@"\b(?:publicly_accessible|PubliclyAccessible|allow_blob_public_access|allow_nested_items_to_be_public)[""']?\s*[:=]\s*[""']?true\b", "publicly", "allow_blob_public", "allow_nested_items")) with
        {
            Where = Descriptions & ~FileRole.Code,
            Judge = static hit => hit.Match.Groups["w"].Success || hit.Marked.Value.EndsWith("-write", StringComparison.Ordinal) ? Severity.High : Severity.Medium,
            Positives = [new("acl = \"public-read-write\"", "infra/main.tf"), new("aws s3 cp site s3://shop --recursive --acl public-read", "deploy/push.sh"), new("member = \"allUsers\"", "infra/main.tf"), new("block_public_acls = false", "infra/main.tf"), new("publicly_accessible = true", "infra/db.tf")],
            Negatives = [new("acl = \"private\"", "infra/main.tf"), new("block_public_acls = true", "infra/main.tf"), new("publicly_accessible = var.public", "infra/db.tf")],
        },
        Rule.Pattern("port-open-to-all", Severity.Medium, "port of administration open to everybody", "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
            "Machines all over the internet try passwords and old holes on these ports within minutes.", "Name the networks that need it, or go through a bastion or a private link.",
            new Form(@"[""'= ](?<v>0\.0\.0\.0/0|::/0)\b", "0.0.0.0/0", "::/0"),
            new Form(@"\b(?:source_address_prefix|sourceAddressPrefix)[""']?\s*[:=]\s*[""'](?<v>\*|Internet|Any)[""']", "source_address_prefix", "sourceAddressPrefix")) with
        {
            Where = Descriptions,
            Judge = JudgeOpenPort,
            Positives = [new("ingress {\n  from_port   = 22\n  to_port     = 22\n  protocol    = \"tcp\"\n  cidr_blocks = [\"0.0.0.0/0\"]\n}\n", "infra/main.tf"), new("aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 3389 --cidr 0.0.0.0/0", "deploy/setup.sh")],
            Negatives =
            [
                new("ingress {\n  from_port   = 443\n  to_port     = 443\n  protocol    = \"tcp\"\n  cidr_blocks = [\"0.0.0.0/0\"]\n}\n", "infra/main.tf"),
                new("resource \"aws_vpc_security_group_egress_rule\" \"all\" {\n  for_each = {\n    all = {\n      cidr_ipv4   = \"0.0.0.0/0\"\n      ip_protocol = \"-1\"\n    }\n  }\n}\n", "infra/main.tf"),
                new("egress {\n  from_port   = 0\n  to_port     = 0\n  protocol    = \"-1\"\n  cidr_blocks = [\"0.0.0.0/0\"]\n}\n", "infra/main.tf"),
            ],
        },
    ];
}
