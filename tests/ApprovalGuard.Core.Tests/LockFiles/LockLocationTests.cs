using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>The host that is shown is the host that is asked.</summary>
public sealed class LockLocationTests
{
    [Theory]
    [InlineData("https://registry.npmjs.org/a/-/a-1.0.0.tgz", "registry.npmjs.org")]
    [InlineData("https://user:word@Registry.Example.NET:8443/a.tgz", "registry.example.net:8443")]
    [InlineData("https://registry.npmjs.org@evil.example/a.tgz", "evil.example")]
    [InlineData("https://evil.example\\@registry.npmjs.org/a.tgz", "evil.example")]
    [InlineData("https://evil.example#@registry.npmjs.org/a.tgz", "evil.example")]
    [InlineData("https://evil.example?@registry.npmjs.org/a.tgz", "evil.example")]
    [InlineData("https:evil.example/a.tgz", "evil.example")]
    [InlineData("https:////evil.example/a.tgz", "evil.example")]
    [InlineData("HTTPS://evil.example/a.tgz", "evil.example")]
    [InlineData("git+ssh://git@github.com/example/a.git#main", "github.com")]
    [InlineData("git@github.com:example/a.git#main", "github.com")]
    [InlineData("github:example/a", "github.com")]
    [InlineData("registry+https://github.com/rust-lang/crates.io-index", "github.com")]
    [InlineData("sparse+https://index.crates.io/", "index.crates.io")]
    [InlineData("file:../a", null)]
    [InlineData("file:///etc/a", null)]
    [InlineData("workspace:packages/a", null)]
    [InlineData("packages/a", null)]
    [InlineData("npm:a@1.0.0", null)]
    [InlineData("C:\\a", null)]
    [InlineData("", null)]
    public void The_host_is_read_as_the_tools_read_it(string source, string? host) => (LockLocation.Parse(source)?.Host).ShouldBe(host);
}
