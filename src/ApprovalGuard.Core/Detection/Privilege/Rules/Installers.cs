using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>
/// Judges a download that is run. The installers that the makers of tools themselves tell everybody to pipe into a shell are worth a look; what
/// comes from anywhere else is run with the rights of whoever runs this, and nobody has read it.
/// </summary>
internal static class Installers
{
    private static readonly string[] Hosts =
    [
        "aka.ms", "aspire.dev", "sh.rustup.rs", "static.rust-lang.org", "win.rustup.rs", "get.docker.com", "install.python-poetry.org", "astral.sh", "get.sdkman.io", "deno.land", "bun.sh", "bun.com", "get.pnpm.io", "ohmyz.sh", "nodesource.com",
        "get.helm.sh", "get.k3s.io", "dot.net", "dotnet.microsoft.com", "builds.dotnet.microsoft.com", "dotnetcli.azureedge.net", "dotnetcli.blob.core.windows.net", "install.determinate.systems", "nixos.org", "codecov.io",
        "starship.rs", "get.volta.sh", "pyenv.run", "bootstrap.pypa.io", "getcomposer.org", "goreleaser.com", "packagecloud.io", "get.rvm.io", "packages.microsoft.com", "apt.llvm.org", "sdk.cloud.google.com", "tailscale.com",
        "fly.io", "sentry.io", "cli.doppler.com", "dl.dagger.io", "just.systems", "mise.run", "mise.jdx.dev", "moonrepo.dev", "get-ghcup.haskell.org", "get.haskellstack.org", "install.julialang.org", "foundry.paradigm.xyz",
        "release.solana.com", "release.anza.xyz", "community.chocolatey.org", "chocolatey.org", "get.scoop.sh", "ollama.com", "claude.ai", "cursor.com", "get.pulumi.com", "sh.brew.sh", "brew.sh", "npmjs.org", "npmjs.com",
        "yarnpkg.com", "rclone.org", "get.rke2.io", "linkerd.io", "run.linkerd.io", "istio.io", "get.skaffold.dev", "cli.run.pivotal.io", "get.jenv.be", "wasmtime.dev", "get.wasmer.io", "rustwasm.github.io",
        "get.nextflow.io", "micro.mamba.pm", "repo.anaconda.com", "repo.continuum.io", "pixi.sh", "install.duckdb.org", "cockroachlabs.com", "elastic.co", "influxdata.com", "grafana.com", "datadoghq.com", "vercel.com",
        "netlify.com", "supabase.com", "railway.app", "render.com", "heroku.com", "cli-assets.heroku.com", "awscli.amazonaws.com", "hashicorp.com", "semgrep.dev", "snyk.io", "taskfile.dev", "direnv.net",
        "getgrav.org", "getcaddy.com", "zed.dev", "warp.dev", "atuin.sh", "setup.atuin.sh", "encore.dev", "dapr.io", "tuist.io", "swift.org", "cpanmin.us", "xrepo.xmake.io", "xmake.io", "jbang.dev", "sh.jbang.dev", "install.meteor.com", "clis.cloud.ibm.com", "download.docker.com", "k0s.sh", "get.k0s.sh", "kots.io", "get.okteto.com", "get.garden.io", "get.glasskube.dev",
    ];

    /// <summary>Owners at GitHub whose installers everybody uses.</summary>
    private static readonly string[] Owners =
    [
        "nvm-sh", "homebrew", "ohmyzsh", "golangci", "aquasecurity", "helm", "creationix", "rvm", "pyenv", "rbenv", "nodenv", "asdf-vm", "junegunn", "goreleaser", "anchore", "hadolint", "kubernetes", "kubernetes-sigs",
        "docker", "moby", "dotnet", "microsoft", "azure", "aws", "google", "googlecloudplatform", "hashicorp", "terraform-linters", "securego", "reviewdog", "taskfile", "go-task", "rust-lang", "denoland", "oven-sh", "ocaml",
        "leanprover", "haskell", "nixos", "codecov", "sdkman", "pypa", "python-poetry", "astral-sh", "k3d-io", "k3s-io", "rancher", "tilt-dev", "istio", "linkerd", "argoproj", "fluxcd", "openfaas", "traefik", "magefile", "cosmtrek",
        "air-verse", "bufbuild", "mikefarah", "jqlang", "cli", "actions", "github", "sigstore", "slsa-framework", "wagoodman", "wasmedge", "kedacore", "cilium", "knative", "tektoncd", "crossplane", "jetify-com", "mitchellh", "cloudflare", "scop", "vercel", "facebook", "apple", "swiftlang", "ziglang", "elixir-lang", "erlang", "php", "composer", "symfony", "tfsec", "bridgecrewio", "cargo-bins", "romkatv", "zsh-users", "tj", "spaceship-prompt", "trufflesecurity",
    ];

    /// <summary>How grave it is to run this download.</summary>
    public static Severity? JudgeRun(Hit hit)
    {
        var isKnown = false;
        foreach (var url in UrlReader.In(hit.Piece.Text, hit.Match.Index, hit.Match.Length))
        {
            if (url.IsInClear && url.Kind != HostKind.Inside || url.Kind is HostKind.Address or HostKind.DropPlace || !IsKnown(hit.Piece.Text, url))
            {
                return url.Kind == HostKind.Inside ? Severity.Medium : Severity.High;
            }

            isKnown = true;
        }

        return isKnown && !SkipsCheck(hit.Match.ValueSpan) ? Severity.Medium : Severity.High;
    }

    /// <summary>Whether the URL leads to an installer that everybody uses.</summary>
    public static bool IsKnown(string text, NamedHost url)
    {
        if (KnownHosts.IsBelow(url.Host, Hosts))
        {
            return true;
        }

        if (url.Host is not ("raw.githubusercontent.com" or "github.com" or "raw.github.com"))
        {
            return false;
        }

        var path = text.AsSpan(url.Start, url.Length);
        path = path[(path.IndexOf(url.Host, StringComparison.OrdinalIgnoreCase) + url.Host.Length)..].TrimStart('/');
        var end = path.IndexOf('/');
        var owner = end < 0 ? path : path[..end];
        foreach (var known in Owners)
        {
            if (owner.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SkipsCheck(ReadOnlySpan<char> command) =>
        command.Contains("--insecure", StringComparison.Ordinal) || command.Contains("--no-check-certificate", StringComparison.Ordinal) || command.Contains(" -k ", StringComparison.Ordinal);
}
