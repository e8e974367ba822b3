using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.LockFiles.LockExamples;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>What a lock file may hide.</summary>
internal static class LockFileRules
{
    private const string NpmLock = "https://docs.npmjs.com/cli/configuring-npm/package-lock-json";

    /// <summary>A host that no package came from before.</summary>
    public static RuleInfo NewHost { get; } = new()
    {
        Id = "lock-new-host",
        Category = Category.Privilege,
        Severity = Severity.High,
        Title = "new host in a lock file",
        Why = "Whoever runs this host decides what is installed. A lock file that points elsewhere installs elsewhere, whatever the manifest says.",
        Do = "Ask why packages now come from there; if nobody knows, restore the lock file and install again.",
        Reference = NpmLock,
        Positives = [Npm(LeftPad("registry.example.net"), LeftPad()), Uv("files.example.net", "files.pythonhosted.org")],
        Negatives = [Npm(LeftPad(), LeftPad()), Npm(LeftPad()), Npm(LeftPad("npm.example.com", version: "1.3.1"), LeftPad("npm.example.com"))],
    };

    /// <summary>Another hash under the same version.</summary>
    public static RuleInfo IntegrityChanged { get; } = new()
    {
        Id = "lock-integrity-changed",
        Category = Category.Privilege,
        Severity = Severity.High,
        Title = "hash changed without the version",
        Why = "A published version never changes. Another hash under the same version means that another archive is installed.",
        Do = "Restore the hash and install again: the package manager refuses an archive that does not match.",
        Reference = NpmLock,
        Positives = [Npm(LeftPad(hash: 'B'), LeftPad()), Cargo('b', 'a')],
        Negatives = [Npm(LeftPad(hash: 'B', version: "1.3.1"), LeftPad()), Npm(LeftPad(hash: 'B')), Cargo('a', 'a')],
    };

    /// <summary>No hash where one was, or should be.</summary>
    public static RuleInfo IntegrityMissing { get; } = new()
    {
        Id = "lock-integrity-missing",
        Category = Category.Privilege,
        Severity = Severity.High,
        Title = "package without a hash",
        Why = "Without a hash any archive is accepted, today's and tomorrow's.",
        Do = "Remove the entry and install again, so that the package manager writes the hash.",
        Reference = NpmLock,
        Positives = [Npm(LeftPad(hash: null), LeftPad()), Npm(LeftPad() + IsOdd(hash: null), LeftPad())],
        Negatives = [Npm(LeftPad() + IsOdd(), LeftPad()), Npm(LeftPad(hash: null, version: "1.3.1"), LeftPad(hash: null))],
    };

    /// <summary>A host asked in the clear.</summary>
    public static RuleInfo PlainHttp { get; } = new()
    {
        Id = "lock-plain-http",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package fetched without encryption",
        Why = "Anyone on the way can hand out another archive; a hash stops that, and tells what is installed.",
        Do = "Use the https address of the registry.",
        Reference = "https://docs.npmjs.com/cli/using-npm/registry",
        Positives = [Npm(LeftPad(scheme: "http")), Npm(LeftPad(scheme: "http"), LeftPad())],
        Negatives = [Npm(LeftPad()), Npm(LeftPad("localhost:4873", scheme: "http"))],
    };

    /// <summary>A package from a repository.</summary>
    public static RuleInfo GitSource { get; } = new()
    {
        Id = "lock-git-source",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package from a Git repository",
        Why = "No registry stands behind it: whoever owns the repository decides what is in it, and it can vanish.",
        Do = "Read what is at that commit, or take the package from its registry.",
        Reference = "https://docs.npmjs.com/cli/configuring-npm/package-json#git-urls-as-dependencies",
        Positives = [Npm(LeftPadFrom($"git+ssh://git@github.com/example/left-pad.git#{Commit('a')}"), LeftPad()), Gem(Commit('a'))],
        Negatives =
        [
            Npm(
                LeftPadFrom($"git+ssh://git@github.com/example/left-pad.git#{Commit('b')}"),
                LeftPadFrom($"git+ssh://git@github.com/example/left-pad.git#{Commit('a')}")),
            Npm(LeftPad()),
        ],
    };

    /// <summary>A repository at no commit.</summary>
    public static RuleInfo MovingSource { get; } = new()
    {
        Id = "lock-moving-source",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "Git source that is not locked",
        Why = "A branch or a tag moves: what is installed tomorrow is not what was read today.",
        Do = "Install again, so that the package manager writes the commit.",
        Reference = "https://docs.npmjs.com/cli/configuring-npm/package-json#git-urls-as-dependencies",
        Positives = [Npm(LeftPadFrom("git+ssh://git@github.com/example/left-pad.git#main"))],
        Negatives = [Npm(LeftPadFrom($"git+ssh://git@github.com/example/left-pad.git#{Commit('a')}"))],
    };

    /// <summary>A package from an address.</summary>
    public static RuleInfo UrlSource { get; } = new()
    {
        Id = "lock-url-source",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package from an address",
        Why = "No registry stands behind it, and no list of known bad packages names it.",
        Do = "Take the package from its registry, or read what the archive holds.",
        Reference = "https://docs.npmjs.com/cli/configuring-npm/package-json#urls-as-dependencies",
        Positives = [Npm(LeftPadFrom("https://downloads.example.net/left-pad.tgz"), LeftPad())],
        Negatives = [Npm(LeftPadFrom("https://downloads.example.net/left-pad-2.tgz"), LeftPadFrom("https://downloads.example.net/left-pad.tgz"))],
    };

    /// <summary>A package from a path.</summary>
    public static RuleInfo PathSource { get; } = new()
    {
        Id = "lock-path-source",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package from a path",
        Why = "What lies outside of the repository is another thing on every machine; an archive inside of it nobody reads.",
        Do = "Keep the source in the repository, or take the package from its registry.",
        Reference = "https://docs.npmjs.com/cli/configuring-npm/package-json#local-paths",
        Positives = [Npm(LeftPadFrom("file:../../left-pad")), Npm(LeftPadFrom("file:vendor/left-pad-1.3.0.tgz"), LeftPad())],
        Negatives = [Npm(LeftPadFrom("file:packages/left-pad"), LeftPad())],
    };

    /// <summary>Another package's archive.</summary>
    public static RuleInfo OtherArchive { get; } = new()
    {
        Id = "lock-other-archive",
        Category = Category.Privilege,
        Severity = Severity.High,
        Title = "archive of another package",
        Why = "The entry names one package, and another one is installed in its place.",
        Do = "Restore the entry; ask who wrote it, since package managers write the archive of the package itself.",
        Reference = NpmLock,
        Positives = [Npm(LeftPadFrom("https://registry.npmjs.org/left-pads/-/left-pads-1.3.0.tgz"), LeftPad()), Npm(Alias())],
        Negatives = [Npm(LeftPad()), Npm(LeftPad("npm.example.com"))],
    };

    /// <summary>A package that nobody asks for.</summary>
    public static RuleInfo Unreachable { get; } = new()
    {
        Id = "lock-unreachable",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package that nothing asks for",
        Why = "Neither the manifest nor any package needs it, and it is installed all the same: somebody wrote it in by hand.",
        Do = "Remove the entry, or install again and see whether it comes back.",
        Reference = NpmLock,
        Positives = [Npm(LeftPad() + Entry("evil", "1.0.0"), LeftPad())],
        Negatives = [Npm(LeftPad() + IsOdd(), LeftPad())],
    };

    /// <summary>Code that runs at installing.</summary>
    public static RuleInfo InstallScript { get; } = new()
    {
        Id = "lock-install-script",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "package that runs code while it is installed",
        Why = "Its script runs on every machine that installs, with the rights of whoever does, before anybody imports it.",
        Do = "Read the script, or install with scripts switched off.",
        Reference = "https://docs.npmjs.com/cli/using-npm/scripts",
        Positives = [Npm(LeftPad() + IsOdd(hasScript: true), LeftPad() + IsOdd()), Npm(LeftPad() + IsOdd(hasScript: true), LeftPad())],
        Negatives = [Npm(LeftPad() + IsOdd(hasScript: true, version: "3.0.2"), LeftPad() + IsOdd(hasScript: true))],
    };

    /// <summary>A lock file by its name alone.</summary>
    public static RuleInfo Unreadable { get; } = new()
    {
        Id = "lock-unreadable",
        Category = Category.Privilege,
        Severity = Severity.Medium,
        Title = "lock file in name only",
        Why = "Not all of it is what the package manager writes, so its lines count, and what it may hide was not looked for.",
        Do = "Let the package manager write the file; give anything else another name.",
        Reference = NpmLock,
        Positives = [new("#!/bin/sh\necho hello\n", "package-lock.json"), new("# yarn lockfile v1\n# and a word of my own\n", "yarn.lock")],
        Negatives = [Npm(LeftPad()), new("{}", "package.json"), new("", "yarn.lock")],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        NewHost, IntegrityChanged, IntegrityMissing, PlainHttp, GitSource, MovingSource, UrlSource, PathSource, OtherArchive, Unreachable, InstallScript, Unreadable,
    ];
}
