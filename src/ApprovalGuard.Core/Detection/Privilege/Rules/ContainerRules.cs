using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Containers that are none: with the host's rights, devices, network or daemon.</summary>
internal static class ContainerRules
{
    private const FileRole Commands = FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Code | FileRole.Config | FileRole.Instructions;
    private const FileRole Manifests = FileRole.Config | FileRole.Pipeline;
    private const string Run = @"\b(?:docker|podman|nerdctl)\s+(?:container\s+)?(?:run|create|exec)\b[^\n]{0,500}?\s(?<v>";
    private const string Strong = @"(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|BPF)\b";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("privileged-container", Severity.Medium, "container with the host's rights", "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
            "Whoever gets into the container has the machine, and every other container on it.", "Drop it, and add the one capability or device that is needed.",
            new Form(Run + @"--privileged(?!=false)\b)", "--privileged") { Where = Commands },
            new Form(@"^[ \t]*(?:-[ \t]+)?[""']?(?<v>privileged[""']?[ \t]*[:=][ \t]*[""']?(?:true|yes)\b)", "privileged") { Where = Manifests },
            new Form(@"[{,][ \t]*[""']?(?<v>privileged[""']?[ \t]*:[ \t]*[""']?true\b)", "privileged") { Where = Manifests },
            new Form(@"[""']--privileged[""']", "--privileged") { Where = FileRole.Config },
            new Form(Run + @"--cap-add[= ][""']?" + Strong + ")", "--cap-add"),
            new Form(@"[""']--cap-add[= ]?(?:[""'],\s*[""'])?" + Strong, "--cap-add") { Where = FileRole.Config },
            new Form(@"\b(?:cap_add|add)[""']?:[ \t]*(?:\[[^\]\n]{0,120}?\b(?<v>" + Strong + @")|(?:\r?\n[ \t]*(?:#[^\n]*|-[ \t]*[""']?\w+[""']?[ \t]*\r?)){0,8}?\r?\n[ \t]*-[ \t]*[""']?(?<v>" + Strong + "))", "cap_add", "add:") { Below = 9, Where = Manifests },
            new Form(Run + @"(?:--pid|--userns|--ipc|--uts)[= ]host\b)", "--pid", "--userns", "--ipc", "--uts"),
            new Form(Run + @"--security-opt[= ][""']?(?:(?:seccomp|apparmor)[=:]unconfined|label[=:]disable))", "--security-opt"),
            new Form(@"^[ \t]*(?:-[ \t]+)?[""']?(?<v>(?:hostPID|hostIPC)[""']?[ \t]*:[ \t]*true\b)", "hostPID", "hostIPC") { Where = Manifests },
            new Form(@"^[ \t]*(?<v>(?:pid|ipc|userns_mode)[ \t]*:[ \t]*[""']?host\b)", "pid:", "ipc:", "userns_mode") { Where = Manifests }) with
        {
            Where = Commands,
            Positives =
            [
                new("docker run --rm --privileged -v /:/host alpine", "scripts/run.sh"), new("    securityContext:\n      privileged: true\n", "deploy/pod.yaml"), new("    cap_add:\n      - NET_ADMIN\n      - SYS_ADMIN\n", "docker-compose.yml"),
                new("docker run --pid=host --cap-add=SYS_PTRACE tool", "scripts/run.sh"), new("\"runArgs\": [\"--privileged\"]", ".devcontainer/devcontainer.json"), new("hostPID: true", "deploy/pod.yaml"),
            ],
            Negatives =
            [
                new("docker run --rm alpine true", "scripts/run.sh"), new("privileged: false", "deploy/pod.yaml"), new("    capabilities:\n      drop:\n        - ALL\n", "deploy/pod.yaml"), new("# privileged: true", "deploy/pod.yaml"),
                new("const privileged = true;", "src/app.ts"), new("    capabilities:\n      add:\n        - NET_BIND_SERVICE\n      drop:\n        - ALL\n", "deploy/pod.yaml"),
            ],
        },
        Rule.Pattern("host-mount", Severity.Medium, "container reaches into the host", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
            "Through the daemon's socket, or the host's own files, whoever gets into the container is root on the machine.", "Mount the one folder that is needed, read-only; use a proxy that lets through what is needed of the daemon.",
            new Form(@"(?<v>(?:/var)?/run/(?:docker|containerd/containerd|podman/podman|crio/crio)\.sock(?:[""']?\s*:\s*/\S{1,80}|[""']?,\s*(?:target|dst|destination)=\S{1,80}))", "docker.sock", "containerd.sock", "podman.sock", "crio.sock") { Where = Commands },
            new Form(@"\bpath[""']?\s*[:=]\s*[""']?(?<v>(?:/var)?/run/(?:docker|containerd/containerd|podman/podman|crio/crio)\.sock)", "docker.sock", "containerd.sock", "podman.sock", "crio.sock") { Where = FileRole.Config },
            new Form(@"\bhostPath[""']?:\s*(?:\{\s*|\r?\n\s*(?:type:[^\n]*\n\s*)?)[""']?path[""']?:\s*[""']?(?<v>/(?:etc|root|proc|sys|boot|var|home)?/?)[""']?\s*(?:$|[,}#])", "hostPath") { Below = 2, Where = FileRole.Config },
            new Form(Run + @"(?:-v|--volume)[= ][""']?/(?:etc|root|proc|boot)?/?:\S{1,60})", "docker ", "podman ", "nerdctl ") { Where = Commands },
            new Form(@"^[ \t]*-[ \t]+[""']?(?<v>/(?:etc|root|boot)?/?:/[\w/.\-]{0,60})", "/:/", "/etc:/", "/root:/", "/boot:/") { Where = Manifests }) with
        {
            Where = Commands,
            Positives =
            [
                new("    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n", "docker-compose.yml"), new("docker run -v /:/host alpine chroot /host", "scripts/run.sh"), new("      hostPath:\n        path: /\n", "deploy/pod.yaml"),
            ],
            Negatives = [new("    volumes:\n      - ./data:/data\n", "docker-compose.yml"), new("      hostPath:\n        path: /var/lib/app/cache\n", "deploy/pod.yaml"), new("test -S /var/run/docker.sock", "scripts/run.sh")],
        },
        Rule.Pattern("host-network", Severity.Low, "container on the host's network", "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
            "The container sees the host's traffic and reaches what listens for the host alone.", "Publish the ports that are needed.",
            new Form(Run + @"--net(?:work)?[= ]host\b)", "--net"),
            new Form(@"^[ \t]*(?:-[ \t]+)?(?<v>(?:hostNetwork[ \t]*:[ \t]*true|network_mode[ \t]*:[ \t]*[""']?host)\b)", "hostNetwork", "network_mode") { Where = Manifests }) with
        {
            IsForChanges = true,
            Where = FileRole.Shell | FileRole.Config | FileRole.Code,
            Positives = [new("docker run --net=host tool", "scripts/run.sh"), new("hostNetwork: true", "deploy/pod.yaml"), new("    network_mode: host", "docker-compose.yml")],
            Negatives = [new("docker run --network shop tool", "scripts/run.sh"), new("hostNetwork: false", "deploy/pod.yaml")],
        },
        Rule.Pattern("container-root", Severity.Low, "container may become root", "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
            "Root inside is root of whatever is mounted, and one step from the host.", "Run as a user of its own, and forbid escalation.",
            new Form(@"^[ \t]*(?:-[ \t]+)?[""']?(?<v>(?:runAsUser[""']?[ \t]*:[ \t]*0\b|runAsNonRoot[""']?[ \t]*:[ \t]*false\b|allowPrivilegeEscalation[""']?[ \t]*:[ \t]*true\b|allow_privilege_escalation[ \t]*=[ \t]*true\b))", "runAsUser", "runAsNonRoot", "allowPrivilegeEscalation", "allow_privilege_escalation")) with
        {
            IsForChanges = true,
            Where = Manifests,
            Positives = [new("      runAsUser: 0", "deploy/pod.yaml"), new("allowPrivilegeEscalation: true", "deploy/pod.yaml")],
            Negatives = [new("runAsUser: 1000", "deploy/pod.yaml"), new("allowPrivilegeEscalation: false", "deploy/pod.yaml")],
        },
        Rule.Pattern("remote-add", Severity.Low, "image takes a file from the network unchecked", "https://docs.docker.com/reference/dockerfile/#add",
            "Whoever controls that server changes what the image holds, from one build to the next.", "Give ADD a --checksum, or fetch and compare.",
            new Form(@"^[ \t]*ADD[ \t]+(?!--checksum)(?:--\S{1,40}[ \t]+(?!--checksum)){0,3}(?<v>https?://\S{1,300})", "ADD http", "ADD --")) with
        {
            IsForChanges = true,
            Where = FileRole.Container,
            Positives = [new("ADD https://tool.dev/agent.tgz /opt/", "Dockerfile")],
            Negatives = [new("ADD --checksum=sha256:24454f83 https://tool.dev/agent.tgz /opt/", "Dockerfile"), new("ADD . /opt/", "Dockerfile")],
        },
    ];
}
