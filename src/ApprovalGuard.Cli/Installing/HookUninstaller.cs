using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>Takes an installation out again, byte for byte, and refuses where somebody changed what it put there.</summary>
internal sealed class HookUninstaller(HookPlaces places, Installation installation)
{
    /// <summary>Names under which the pre-commit framework and lefthook move a hook that they replace.</summary>
    private static readonly string[] AsideByOthers = [".legacy", ".old"];

    /// <summary>Undoes it.</summary>
    /// <param name="files">Where to do it.</param>
    /// <param name="reinstalling">A tool that put its hook back over ours, the same one that lies aside, is not in the way.</param>
    /// <exception cref="NotCheckedException">A script or the configuration is not as it was written.</exception>
    public void Undo(FileTransaction files, bool reinstalling = false)
    {
        foreach (var script in installation.Scripts)
        {
            Undo(script, files, reinstalling);
        }

        UndoConfiguration(files);
        foreach (var name in (string[])["hook.sh", HookSettings.FileName, "config", Path.GetFileName(InstallationFile.PathIn(places))])
        {
            DeleteIfThere(Path.Combine(places.OwnDirectory, name), files);
        }

        foreach (var directory in installation.Created.Reverse())
        {
            files.DeleteIfEmpty(directory);
        }
    }

    private void Undo(InstalledHook script, FileTransaction files, bool reinstalling)
    {
        var path = Path.Combine(installation.Hooks, script.Name);
        var aside = Path.Combine(installation.Hooks, InstalledHook.AsideName(script.Name));
        var hasAside = script.Before is not null && HookFile.Exists(aside);
        if (HookFile.Exists(path))
        {
            var now = HookFile.DigestOf(path);
            if (now == script.Digest)
            {
                files.Delete(path);
            }
            else if (now != script.Before && (hasAside || !DropMovedAside(path, script.Digest, files)))
            {
                throw Changed(path, hasAside ? aside : null);
            }
            else if (hasAside)
            {
                DropDouble(path, aside, files, reinstalling);
                return;
            }
        }

        if (hasAside)
        {
            files.Move(aside, path);
        }
    }

    private static void DropDouble(string path, string aside, FileTransaction files, bool reinstalling)
    {
        if (!reinstalling)
        {
            throw Changed(path, aside);
        }

        files.Delete(aside);
        DropMovedAside(path, HookFile.Digest(HookScripts.Of(Path.GetFileName(path))), files);
    }

    /// <summary>Deletes our script where a tool moved it out of the way of its own, which stays; false where it lies nowhere.</summary>
    private static bool DropMovedAside(string path, string digest, FileTransaction files)
    {
        var moved = Array.FindAll(AsideByOthers, suffix => File.Exists(path + suffix) && HookFile.DigestOf(path + suffix) == digest);
        foreach (var suffix in moved)
        {
            files.Delete(path + suffix);
        }

        return moved.Length > 0;
    }

    private void UndoConfiguration(FileTransaction files)
    {
        if (installation.ConfigAddition is not { } addition)
        {
            return;
        }

        var path = RealPath.Of(Path.Combine(places.CommonDirectory, "config"));
        var without = GitConfigText.Without(File.ReadAllBytes(path), addition);
        if (without is not null)
        {
            files.Write(path, without, FileModes.Of(path), path + ".lock");
        }
    }

    private static void DeleteIfThere(string path, FileTransaction files)
    {
        if (File.Exists(path))
        {
            files.Delete(path);
        }
    }

    private static NotCheckedException Changed(string path, string? aside) => new(new Problem(
        "the hook was changed after ApprovalGuard was installed",
        path,
        aside is null
            ? "Nothing was changed. Move that file away if it is not needed, then run this again."
            : $"Nothing was changed. Move that file away, then run this again: it also puts back {aside}."));
}
