using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>YAML can do far more than lock files need.</summary>
public sealed class HostileYamlTests
{
    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")]
    [InlineData("settings: &s\n  autoInstallPeers: true\n")]
    [InlineData("overrides: !!js/function 'x'\n")]
    [InlineData("overrides:\n  a: !!str 1\n")]
    [InlineData("%TAG ! tag:example.com,2000:\n---\n")]
    [InlineData("overrides:\n  ? [a, b]\n  : 1.0.0\n")]
    [InlineData("overrides: {a: '1', a: '2'}\n")]
    [InlineData("overrides:\n  a: one\n    two three\n")]
    [InlineData("overrides:\n  a: \"one\n    two three\"\n")]
    [InlineData("overrides:\n  a: |\n    one\n    two\n")]
    [InlineData("overrides:\n  a: '1' # for now\n")]
    [InlineData("---\nlockfileVersion: '9.0'\n---\nlockfileVersion: '9.0'\n")]
    public void What_no_package_manager_writes_makes_it_no_lock_file(string yaml) =>
        LockFileReader.Read(LockFileFormat.Pnpm, $"lockfileVersion: '9.0'\n{yaml}").ShouldBeNull();

    [Fact]
    public void A_reason_may_take_a_few_lines_where_there_is_prose() =>
        LockFileReader.Read(LockFileFormat.Pnpm, "lockfileVersion: '9.0'\npackages:\n  a@1.0.0:\n    deprecated: |-\n      Use another one.\n      It is kept up.\n").ShouldNotBeNull();

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_early(string nesting) =>
        LockFileReader.Read(LockFileFormat.Pnpm, "lockfileVersion: '9.0'\noverrides:\n  a: " + string.Concat(Enumerable.Repeat(nesting, 200_000))).ShouldBeNull();

    [Fact]
    public void Deep_nesting_of_JSON_and_TOML_ends_early()
    {
        var open = new string('[', 200_000);

        LockFileReader.Read(LockFileFormat.Npm, $$"""{"lockfileVersion":3,"packages":{{open}}""").ShouldBeNull();
        LockFileReader.Read(LockFileFormat.Uv, $"version = 1\nrequires-python = {open}").ShouldBeNull();
        LockFileReader.Read(LockFileFormat.Uv, $"version = 1\n{string.Concat(Enumerable.Repeat("a.", 100_000))}b = 1\n").ShouldBeNull();
        LockFileReader.Read(LockFileFormat.Uv, $"version = 1\nx = {string.Concat(Enumerable.Repeat("{a = ", 100_000))}").ShouldBeNull();
    }
}
