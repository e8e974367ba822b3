using System.Collections.Frozen;
using ApprovalGuard.Changes;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>Knows what a file is there for by its name and, where the name says nothing, by its first line.</summary>
internal static class FileRoles
{
    private static readonly FrozenDictionary<string, FileRole> ByExtension = Table(
        (FileRole.Code, ".py .pyi .pyx .pth .js .mjs .cjs .jsx .ts .mts .cts .tsx .go .rs .java .kt .kts .scala .groovy .cs .csx .fs .vb .rb .php .pl .pm .c .h .cc .cpp .cxx .hpp .hh "
            + ".m .mm .swift .lua .ex .exs .erl .hrl .hs .clj .cljs .dart .r .jl .nim .zig .sol .ipynb .sql .gradle .gemspec .podspec .cu .proto .elm .ml .asm .s .coffee .v .awk .tcl .applescript"),
        (FileRole.Shell, ".sh .bash .zsh .fish .ksh .csh .bat .cmd .ps1 .psm1 .psd1 .mk .cmake .just .command .nix .bzl .service .timer .spec"),
        (FileRole.Config, ".yml .yaml .json .jsonc .json5 .toml .tf .tfvars .hcl .bicep .ini .cfg .conf .config .properties .env .xml .plist .props .targets .csproj .fsproj .vbproj .vcxproj .nuspec "
            + ".sln .slnx .cabal .editorconfig .policy .rules .pom .manifest .reg .cue .jsonnet .libsonnet .dhall .desktop .npmrc .netrc .pip .code-workspace .tpl .tmpl .j2"),
        (FileRole.Page, ".html .htm .xhtml .vue .svelte .astro .cshtml .razor .erb .ejs .hbs .haml .slim .twig .eex .heex .leex .jsp .mustache .liquid .css .scss .less"),
        (FileRole.Prose, ".md .mdx .markdown .rst .adoc .asciidoc .textile .rdoc .pod .org .po .pot .tex .man .1 .3 .5 .7 .8 .bib .license .docc .tutorial .livemd"),
        (FileRole.None, ".csv .tsv .svg .snap .map .sum .lock .log .diff .patch .xsd .xsl .xlf .resx .strings .lcov .ics .geojson .pem .crt .cer .der .key .gpg .asc"));

    private static readonly FrozenDictionary<string, FileRole> ByName = Table(
        (FileRole.Shell, "makefile gnumakefile bsdmakefile cmakelists.txt justfile procfile .envrc .bashrc .zshrc .profile .bash_profile rakefile vagrantfile .gitattributes .gitconfig crontab sudoers "
            + "build build.bazel workspace meson.build sconstruct"),
        (FileRole.Code, "gemfile podfile fastfile appfile brewfile dangerfile capfile guardfile"),
        (FileRole.Container, "dockerfile containerfile"),
        (FileRole.Pipeline, "jenkinsfile .gitlab-ci.yml .gitlab-ci.yaml .travis.yml azure-pipelines.yml azure-pipelines.yaml bitbucket-pipelines.yml cloudbuild.yaml cloudbuild.yml .drone.yml appveyor.yml "
            + ".appveyor.yml action.yml action.yaml .cirrus.yml buildspec.yml .semaphore.yml codefresh.yml"),
        (FileRole.Prose, "readme readme.txt license license.txt licence licence.txt unlicense license-mit license-apache patents copying copying.txt notice notice.txt authors authors.txt contributors contributors.txt changelog changelog.txt changes "
            + "changes.txt history history.txt news news.txt todo todo.txt install install.txt security security.txt thanks thanks.txt"),
        (FileRole.Instructions, "agents.md claude.md claude.local.md gemini.md qwen.md skill.md copilot-instructions.md .cursorrules .windsurfrules .clinerules"),
        (FileRole.Config, "codeowners .npmrc .yarnrc pipfile requirements.txt constraints.txt"),
        (FileRole.None, "go.sum package.resolved podfile.lock mix.lock flake.lock pdm.lock pipfile.lock gradle.lockfile deno.lock bun.lock bun.lockb cartfile.resolved pubspec.lock mint.lock "
            + ".terraform.lock.hcl .git-blame-ignore-revs .mailmap .gitignore .dockerignore .npmignore"));

    private static readonly string[] PipelineFolders = [".github/workflows/", ".github/actions/", ".gitea/workflows/", ".forgejo/workflows/", ".circleci/", ".buildkite/", ".woodpecker/", ".gitlab/", ".teamcity/"];

    private static readonly string[] InstructionFolders = [".claude/", ".cursor/", ".codex/", ".gemini/", ".windsurf/", ".kiro/", ".continue/", ".roo/", ".clinerules/", ".amazonq/", ".junie/", ".github/prompts/", ".github/instructions/", ".github/agents/"];

    private static readonly FrozenSet<string> TestFolders = new[]
    {
        "test", "tests", "spec", "specs", "testing", "testdata", "fixtures", "fixture", "mocks", "mock", "e2e", "unittests", "androidtest", "testutil", "testutils", "acceptance",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What joins words in the names of folders.</summary>
    private static readonly char[] Joints = ['-', '_', '.'];

    private static readonly string[] TestNames = ["_test.", ".test.", ".tests.", "_tests.", ".spec.", "_spec.", "-test.", ".e2e.", ".stories."];

    /// <summary>The role.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="seen">Its first line where that is at hand: a script stays one whatever it is called.</param>
    /// <param name="firstLine">Gives its first line in any case; asked only where the name says nothing.</param>
    public static FileRole Of(RepoPath path, ReadOnlySpan<char> seen, Func<string> firstLine)
    {
        var role = WithoutTest(path, firstLine);
        if ((role & FileRole.Acting) == FileRole.None && seen.StartsWith("#!"))
        {
            role = OfScript(seen);
        }

        return (role & FileRole.Acting) != FileRole.None && (role & FileRole.Pipeline) == FileRole.None && IsTest(path) ? role | FileRole.Test : role;
    }

    private static FileRole WithoutTest(RepoPath path, Func<string> firstLine)
    {
        var name = path.Name;
        if (LockFileNames.FormatOf(path) is not null)
        {
            return FileRole.None;
        }

        if (IsInFolder(path, PipelineFolders))
        {
            return path.Extension is ".md" ? FileRole.Prose : path.Extension is ".yml" or ".yaml" or ".json" or "" ? FileRole.Pipeline : FileRole.Pipeline | RoleOf(name, path.Extension);
        }

        if (IsInFolder(path, InstructionFolders) && path.Extension is ".md" or ".mdc" or ".txt")
        {
            return FileRole.Instructions;
        }

        if (IsInFolder(path, [".husky/", ".githooks/", "hooks/"]) && path.Extension.Length == 0)
        {
            return FileRole.Shell;
        }

        var known = RoleOf(name, path.Extension);
        return known != Unknown ? known : path.Extension.Length == 0 || path.Extension == ".txt" ? OfUnknown(path, firstLine()) : FileRole.Acting & ~FileRole.Page;
    }

    /// <summary>Stands for a name that says nothing.</summary>
    private const FileRole Unknown = (FileRole)(-1);

    private static FileRole RoleOf(string name, string extension)
    {
        if (ByName.TryGetValue(name, out var role))
        {
            return role;
        }

        if (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase) || extension == ".dockerfile")
        {
            return FileRole.Container;
        }

        if (name.EndsWith(".prompt.md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".instructions.md", StringComparison.OrdinalIgnoreCase) || extension == ".mdc")
        {
            return FileRole.Instructions;
        }

        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || (name.StartsWith("requirements", StringComparison.OrdinalIgnoreCase) && extension == ".txt"))
        {
            return FileRole.Config;
        }

        return ByExtension.GetValueOrDefault(extension, Unknown);
    }

    private static FileRole OfUnknown(RepoPath path, string firstLine)
    {
        if (firstLine.StartsWith("#!", StringComparison.Ordinal))
        {
            return OfScript(firstLine);
        }

        return IsInFolder(path, ["doc/", "docs/", "documentation/", "licenses/", "man/"]) ? FileRole.Prose : path.Extension.Length > 0 && IsTest(path) ? FileRole.None : FileRole.Acting & ~FileRole.Page;
    }

    private static FileRole OfScript(ReadOnlySpan<char> firstLine) =>
        firstLine.TrimEnd().EndsWith("sh") || firstLine.Contains("sh ", StringComparison.Ordinal) ? FileRole.Shell : FileRole.Code | FileRole.Shell;

    private static bool IsTest(RepoPath path)
    {
        var name = path.Name;
        var stem = name[..Math.Max(0, name.Length - path.Extension.Length)];
        return name.StartsWith("test_", StringComparison.OrdinalIgnoreCase)
            || stem.EndsWith("Test", StringComparison.Ordinal) || stem.EndsWith("Tests", StringComparison.Ordinal) || stem.EndsWith("Spec", StringComparison.Ordinal)
            || Array.Exists(TestNames, part => name.Contains(part, StringComparison.OrdinalIgnoreCase))
            || path.Value.Split('/')[..^1].Any(static folder => folder.EndsWith("Tests", StringComparison.Ordinal) || folder.EndsWith("Test", StringComparison.Ordinal) || Array.Exists(folder.Split(Joints), TestFolders.Contains));
    }

    private static bool IsInFolder(RepoPath path, string[] folders) =>
        Array.Exists(folders, folder => path.Value.StartsWith(folder, StringComparison.OrdinalIgnoreCase) || path.Value.Contains("/" + folder, StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, FileRole> Table(params ReadOnlySpan<(FileRole Role, string Names)> rows)
    {
        var table = new Dictionary<string, FileRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table[name] = role;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
