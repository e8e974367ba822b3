using System.Collections.Immutable;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>
/// Puts the hooks into a repository, beside what is there. Where Git's hooks lie in the Git directory, a hook of before is moved aside and
/// called first. Where <c>core.hooksPath</c> names a folder (a tool's in the work tree, or one that other repositories share), that folder is
/// left alone: a folder of ours stands before it and passes every hook on.
/// </summary>
internal sealed class HookInstaller(Func<HookPlaces> look, string program)
{
    /// <summary>Installs, or brings an installation up to date.</summary>
    /// <exception cref="NotCheckedException">It could not be done; nothing was changed.</exception>
    public Installation Install()
    {
        var places = look();
        Installation? done = null;
        FileTransaction.Run(files =>
        {
            var earlier = InstallationFile.Read(places);
            if (earlier is not null)
            {
                new HookUninstaller(places, earlier).Undo(files, reinstalling: true);
            }

            var outer = places.OuterHooks(earlier?.Outer);
            var hooks = outer is null ? places.InnerHooks() : places.FrontDirectory;
            var created = ((string[])[places.OwnDirectory, hooks]).Where(directory => !Directory.Exists(directory) || earlier?.Created.Contains(directory) == true);
            done = new Installation(program, hooks, outer, outer is null ? null : Addition(places), Scripts(places, hooks, outer), [.. created]);
            Write(done, places, files);
            Verify(done);
        });
        return done!;
    }

    private static string Addition(HookPlaces places) => GitConfigText.Addition(File.ReadAllBytes(Path.Combine(places.CommonDirectory, "config")));

    private static ImmutableArray<InstalledHook> Scripts(HookPlaces places, string hooks, string? outer)
    {
        var passedOn = outer is null
            ? []
            : HookScripts.PassedOn.Concat(HookScripts.PassedOnWhereTheyExist.Where(name => File.Exists(Path.Combine(places.Absolute(outer), name))));
        return
        [
            .. HookScripts.Guarded.Select(name => new InstalledHook(name, HookFile.Digest(HookScripts.Of(name)), DigestOfForeign(Path.Combine(hooks, name)))),
            .. passedOn.Select(name => new InstalledHook(name, HookFile.Digest(HookScripts.PassOn), DigestOfForeign(Path.Combine(hooks, name)))),
        ];
    }

    private static string? DigestOfForeign(string path) => HookFile.Exists(path) ? HookFile.DigestOf(path) : null;

    private static void Write(Installation installation, HookPlaces places, FileTransaction files)
    {
        files.CreateDirectory(places.OwnDirectory);
        files.CreateDirectory(installation.Hooks);
        // The record comes first: whatever interrupts the rest, --uninstall knows what to undo.
        files.Write(InstallationFile.PathIn(places), InstallationFile.ToJson(installation), FileModes.Plain);
        files.Write(Path.Combine(places.OwnDirectory, "hook.sh"), HookScripts.Shared, FileModes.Plain);
        files.Write(Path.Combine(places.OwnDirectory, HookSettings.FileName), HookSettings.Text(installation.Program, installation.Outer), FileModes.Plain);
        foreach (var script in installation.Scripts)
        {
            var path = Path.Combine(installation.Hooks, script.Name);
            if (script.Before is not null)
            {
                files.Move(path, Path.Combine(installation.Hooks, InstalledHook.AsideName(script.Name)));
            }

            var guarded = HookScripts.Guarded.Contains(script.Name);
            files.Write(path, guarded ? HookScripts.Of(script.Name) : HookScripts.PassOn, FileModes.Executable);
        }

        if (installation.ConfigAddition is { } addition)
        {
            files.Write(Path.Combine(places.OwnDirectory, "config"), GitConfigText.Included(installation.Hooks), FileModes.Plain);
            var config = RealPath.Of(Path.Combine(places.CommonDirectory, "config"));
            files.Write(config, GitConfigText.With(File.ReadAllBytes(config), addition), FileModes.Of(config), config + ".lock");
        }
    }

    private void Verify(Installation installation)
    {
        var places = look();
        var live = places.HooksPath is null ? Path.Combine(places.CommonDirectory, "hooks") : places.Absolute(places.HooksPath);
        if (RealPath.Of(live) != RealPath.Of(installation.Hooks))
        {
            throw new NotCheckedException(new Problem(
                "another core.hooksPath wins over the repository's configuration", live,
                "Nothing was changed. See where it comes from: git config --show-origin --get-all core.hooksPath"));
        }
    }
}
