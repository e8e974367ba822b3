using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>One hash has many spellings, and stays one.</summary>
public sealed class LockDigestTests
{
    [Theory]
    [InlineData("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")]
    [InlineData("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void Spellings_of_the_same_hash_are_equal(string text) =>
        LockDigest.Parse(text).ShouldHaveSingleItem().ShouldBe(new LockDigest("sha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709"));

    [Fact]
    public void Several_hashes_are_read_apart() =>
        LockDigest.Parse($"sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk= sha256:{new string('a', 64)}").Select(static digest => digest.Algorithm).ShouldBe(["sha1", "sha256"]);

    [Fact]
    public void The_hash_of_a_packed_archive_names_the_packing() =>
        LockDigest.Parse($"10c0/{new string('a', 128)}").ShouldHaveSingleItem().Algorithm.ShouldBe("10c0/sha512");

    [Theory]
    [InlineData("")]
    [InlineData("sha1")]
    [InlineData("sha1-")]
    [InlineData("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwkx")]
    [InlineData("sha1:xx39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk= and more")]
    public void What_is_no_hash_is_none(string text) => LockDigest.Parse(text).ShouldBeEmpty();
}
