namespace ApprovalGuard.Changes;

/// <summary>
/// Knows the places whose change acts by itself (SPEC section 1): workflows, actions, Git hooks, <c>.git*</c> files,
/// agent and editor configuration, build and package manifests, Dockerfiles, migrations, CODEOWNERS, the policy.
/// </summary>
public static class ActivePath
{
    private static readonly string[] Folders =
    [
        ".github/workflows/", ".github/actions/", ".husky/", ".githooks/", ".circleci/", ".buildkite/", ".gitlab/", ".forgejo/", ".gitea/", ".woodpecker/",
        ".claude/", ".cursor/", ".codex/", ".gemini/", ".windsurf/", ".kiro/", ".continue/", ".roo/", ".clinerules/", ".amazonq/", ".qwen/", ".junie/",
        ".vscode/", ".idea/", ".zed/", ".devcontainer/", ".fleet/", ".cargo/", ".mvn/", ".config/", ".teamcity/",
        "migrations/", "db/migrate/",
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "CODEOWNERS", "approvalguard.yml", ".approvalguard.yml", "action.yml", "action.yaml", ".pre-commit-config.yaml", ".pre-commit-hooks.yaml",
        "lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".travis.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", "Jenkinsfile", "cloudbuild.yaml",
        "AGENTS.md", "CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", "QWEN.md", "copilot-instructions.md", ".cursorrules", ".windsurfrules", ".clinerules",
        ".mcp.json", "mcp.json", ".aider.conf.yml", ".envrc", ".editorconfig", ".npmrc", ".yarnrc", ".yarnrc.yml", ".pnpmfile.cjs", "bunfig.toml",
        "package.json", "pnpm-workspace.yaml", "deno.json", "deno.jsonc", "Makefile", "GNUmakefile", "CMakeLists.txt", "meson.build", "BUILD", "BUILD.bazel",
        "WORKSPACE", "MODULE.bazel", "Cargo.toml", "build.rs", "go.mod", "go.work", "pyproject.toml", "setup.py", "setup.cfg", "tox.ini", "noxfile.py",
        "conftest.py", "pip.conf", "Pipfile", "Gemfile", "Rakefile", "composer.json", "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle",
        "settings.gradle.kts", "gradle.properties", "gradle-wrapper.properties", "build.sbt", "mix.exs", "rebar.config", "Package.swift", "Podfile",
        "pubspec.yaml", "flake.nix", "default.nix", "shell.nix", "justfile", "Taskfile.yml", "Vagrantfile", "Procfile", "nuget.config", "global.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "docker-compose.yml", "docker-compose.yaml", "compose.yml",
        "compose.yaml", "renovate.json", "dependabot.yml",
    };

    private static readonly HashSet<string> Extensions = new(StringComparer.Ordinal)
    {
        ".csproj", ".fsproj", ".vbproj", ".vcxproj", ".props", ".targets", ".sln", ".slnx", ".gemspec", ".podspec", ".cabal", ".nuspec", ".gradle", ".mk",
        ".cmake", ".bzl", ".code-workspace",
    };

    /// <summary>Whether a change at this path acts by itself. A folder counts wherever it stands, since monorepos nest.</summary>
    public static bool IsActive(RepoPath path)
    {
        var name = path.Name;
        if (name.StartsWith(".git", StringComparison.OrdinalIgnoreCase) || Names.Contains(name) || Extensions.Contains(path.Extension))
        {
            return true;
        }

        if (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("requirements", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var value = path.Value;
        return Array.Exists(Folders, folder =>
            value.StartsWith(folder, StringComparison.OrdinalIgnoreCase) || value.Contains("/" + folder, StringComparison.OrdinalIgnoreCase));
    }
}
