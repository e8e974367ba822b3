namespace ApprovalGuard.Cli.Demo;

/// <summary>The tour: four commits that an agent could have made, and what becomes of them.</summary>
internal sealed class DemoTour(DemoStage stage, DemoRepository shop)
{
    /// <summary>Plays it.</summary>
    public async Task Play()
    {
        await stage.Say("A fresh repository. One command guards it.").ConfigureAwait(false);
        await stage.Type("approvalguard install").ConfigureAwait(false);
        await stage.Show(FirstLine(shop.Guard("install"))).ConfigureAwait(false);

        await stage.Say("1. A small change: 12 lines. Nobody is asked for anything.").ConfigureAwait(false);
        shop.Write("src/price.ts", DemoFiles.Code("price", 12));
        await Commit("Add prices").ConfigureAwait(false);

        await stage.Say("2. An agent writes 64 lines. Over 20, a person must read them, however tired.").ConfigureAwait(false);
        shop.Write("src/cart.ts", DemoFiles.Code("cart", 64));
        await Commit("Add the cart").ConfigureAwait(false);
        shop.Git("reset", "--quiet", "--hard");

        await stage.Say("3. Eight harmless lines. One of them is not.").ConfigureAwait(false);
        shop.Write("src/upload.ts", DemoFiles.WithKey());
        await Commit("Upload receipts").ConfigureAwait(false);
        shop.Git("reset", "--quiet", "--hard");

        await stage.Say("4. A line that reads differently from what it does.").ConfigureAwait(false);
        shop.Write("src/role.ts", DemoFiles.WithHiddenText());
        await Commit("Check roles").ConfigureAwait(false);

        await stage.Say("That was all real: a repository, a hook, four commits.\nNow yours:  approvalguard install").ConfigureAwait(false);
    }

    private static string FirstLine(string output) => output.Split('\n')[0];

    private async Task Commit(string message)
    {
        shop.Git("add", "--all");
        await stage.Type($"git commit -m \"{message}\"").ConfigureAwait(false);
        shop.GitInView("commit", "-m", message);
        await stage.LetRead().ConfigureAwait(false);
    }
}
