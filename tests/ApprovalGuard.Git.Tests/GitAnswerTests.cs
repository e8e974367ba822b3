using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Tests;

/// <summary>A list of Git's is had whole or not at all.</summary>
public sealed class GitAnswerTests
{
    [Fact]
    public void An_answer_up_to_the_bound_is_read_whole()
    {
        var answer = new byte[3 << 20];
        new Random(1).NextBytes(answer);

        GitAnswer.Read(new MemoryStream(answer), "git ls-files", 3 << 20).ShouldBe(answer);
    }

    [Fact]
    public void An_answer_over_the_bound_is_an_error_that_says_so()
    {
        var problem = Should.Throw<NotCheckedException>(() => GitAnswer.Read(new MemoryStream(new byte[(3 << 20) + 1]), "git ls-files", 3 << 20)).Problem;

        problem.Message.ShouldBe("git ls-files answers with over 3 MB, more than is read");
        problem.Do.ShouldBe("Ask for less at once: one folder after the other, or a range of commits");
    }

    [Fact]
    public void More_than_16_MB_of_names_are_listed()
    {
        using var repo = TestRepo.WithCommit();
        var id = repo.Git("rev-parse", "HEAD:README.md").Trim();
        var folder = string.Concat(Enumerable.Repeat(new string('x', 180) + "/", 10));
        var names = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"100644 {id}\t{folder}{i}\n"));
        repo.Run("git", ["update-index", "--index-info"], System.Text.Encoding.ASCII.GetBytes(names)).ExitCode.ShouldBe(0);

        using var repository = repo.Open();

        repository.ListFiles(repo.Root).Count(path => path.Value.StartsWith(folder, StringComparison.Ordinal)).ShouldBe(10_000);
    }
}
