using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>Small lock files for the rules' own examples.</summary>
internal static class LockExamples
{
    /// <summary>A project that asks for left-pad and is-odd.</summary>
    /// <param name="now">Its entries.</param>
    /// <param name="before">Its entries before the change; null where the change adds the file.</param>
    public static RuleExample Npm(string now, string? before = null) =>
        new(Project(now), "app/package-lock.json") { Before = before is null ? null : Project(before) };

    /// <summary>The entry of left-pad.</summary>
    public static string LeftPad(string host = "registry.npmjs.org", string version = "1.3.0", char? hash = 'A', string scheme = "https") =>
        Entry("left-pad", version, hash, $"{scheme}://{host}/left-pad/-/left-pad-{version}.tgz");

    /// <summary>The entry of left-pad from elsewhere.</summary>
    public static string LeftPadFrom(string source) => Entry("left-pad", "1.3.0", 'A', source);

    /// <summary>The entry of is-odd.</summary>
    public static string IsOdd(string version = "3.0.1", char? hash = 'A', bool hasScript = false) =>
        Entry("is-odd", version, hash, more: hasScript ? "      \"hasInstallScript\": true,\n" : "");

    /// <summary>Another package under left-pad's name.</summary>
    public static string Alias() => Entry("left-pad", "1.0.0", 'A', "https://registry.npmjs.org/evil/-/evil-1.0.0.tgz", "      \"name\": \"evil\",\n");

    /// <summary>Any entry.</summary>
    public static string Entry(string name, string version, char? hash = 'A', string? source = null, string more = "") =>
        $"    \"node_modules/{name}\": {{\n{more}      \"version\": \"{version}\",\n"
        + $"      \"resolved\": \"{source ?? $"https://registry.npmjs.org/{name}/-/{name}-{version}.tgz"}\""
        + (hash is { } letter ? $",\n      \"integrity\": \"{Hash(letter)}\"" : "") + "\n    },\n";

    /// <summary>A crate with the checksum of one letter.</summary>
    public static RuleExample Cargo(char now, char before) => new(Crate(now), "Cargo.lock") { Before = Crate(before) };

    /// <summary>A Python package from a host.</summary>
    public static RuleExample Uv(string now, string before) => new(Wheel(now), "uv.lock") { Before = Wheel(before) };

    /// <summary>A gem from a repository at a revision.</summary>
    public static RuleExample Gem(string revision) => new(
        $"GIT\n  remote: https://github.com/example/rake.git\n  revision: {revision}\n  specs:\n    rake (13.0.0)\n\nDEPENDENCIES\n  rake!\n", "Gemfile.lock");

    /// <summary>The id of a commit.</summary>
    public static string Commit(char digit) => new(digit, 40);

    private static string Project(string entries) =>
        "{\n  \"name\": \"app\",\n  \"lockfileVersion\": 3,\n  \"packages\": {\n" + entries
        + "    \"\": {\n      \"dependencies\": {\n        \"left-pad\": \"^1.3.0\",\n        \"is-odd\": \"^3.0.1\"\n      }\n    }\n  }\n}\n";

    private static string Crate(char digit) =>
        "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"memchr\",\n]\n\n[[package]]\nname = \"memchr\"\nversion = \"2.7.4\"\n"
        + $"source = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"{new string(digit, 64)}\"\n";

    private static string Wheel(string host) =>
        "version = 1\nrequires-python = \">=3.12\"\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\nsource = { virtual = \".\" }\n"
        + "dependencies = [\n    { name = \"idna\" },\n]\n\n"
        + "[[package]]\nname = \"idna\"\nversion = \"3.10\"\nsource = { registry = \"https://pypi.org/simple\" }\nwheels = [\n"
        + $"    {{ url = \"https://{host}/packages/idna-3.10-py3-none-any.whl\", hash = \"sha256:{new string('a', 64)}\" }},\n]\n";

    private static string Hash(char letter) => $"sha512-{new string(letter, 86)}==";
}
