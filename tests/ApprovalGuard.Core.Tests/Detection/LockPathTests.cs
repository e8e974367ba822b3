using ApprovalGuard.Changes;
using ApprovalGuard.Detection.LockFiles;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>Whether a package's path leads out of the repository.</summary>
public sealed class LockPathTests
{
    [Theory]
    [InlineData("package-lock.json", "packages/a", false)]
    [InlineData("package-lock.json", "../a", true)]
    [InlineData("docs/package-lock.json", "../a", false)]
    [InlineData("docs/package-lock.json", "file:../../a", true)]
    [InlineData("docs/package-lock.json", "x/../../../a", true)]
    [InlineData("package-lock.json", "/etc", true)]
    [InlineData("package-lock.json", "file:///etc", true)]
    [InlineData("package-lock.json", "C:\\work\\a", true)]
    [InlineData("package-lock.json", "..\\a", true)]
    [InlineData("package-lock.json", "~/a", true)]
    public void A_path_is_reckoned_from_the_folder_of_the_lock_file(string lockFile, string path, bool leaves) =>
        LockPath.LeavesRepository(new RepoPath(lockFile), path, isRelativeToLock: true).ShouldBe(leaves);
}
