using ApprovalGuard.Benchmarks;

var scratch = Directory.CreateTempSubdirectory("approvalguard-bench-").FullName;
try
{
    return args switch
    {
        ["hook"] => HookBenchmark.Run(Executable.Find(), scratch),
        ["payloads"] => PayloadBenchmark.Run(),
        ["diff"] => LargeDiffBenchmark.Run(Executable.Find(), scratch),
        ["corpus", var file] => CorpusBenchmark.Run(file, namesKept: false),
        ["corpus", var file, "--kept"] => CorpusBenchmark.Run(file, namesKept: true),
        ["trees", "--list", .. { Length: > 0 } folders] => TreesBenchmark.Run(folders, lists: true),
        ["trees", .. { Length: > 0 } folders] => TreesBenchmark.Run(folders, lists: false),
        ["numstat", .. { Length: > 0 } repositories] => NumstatComparison.Run(repositories),
        ["stages", .. { Length: > 0 } folders] => StageBenchmark.Run(folders),
        _ => Usage(),
    };
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: ./build.sh bench NAME

          hook              check --staged of 10 files of 30 changed lines, in a small
                            repository and in one of 50,000 files: time and memory
          diff              check --diff of a unified diff of 100 MB: time and memory
          numstat REPO...   counts of every commit of real repositories against
                            git diff --numstat, file by file; differences are listed
          corpus FILE [--kept]
                            recall and alarms of the secret detector on labelled samples;
                            names what it got wrong in the half that is for tuning, and
                            with --kept the rules missed in the other half
          trees [--list] DIR...
                            what all detectors find in folders of source, per rule and per
                            100,000 lines, and their speed on one core
          payloads          the payload detector on its test set (recall, false alarms)
                            and on hostile lines of 50 MB (time)
          stages DIR...     where the time of a scan goes over real source trees: reading,
                            decoding, lines, each detector; on one thread

        The first two run the published executable (APPROVALGUARD_BINARY, or
        artifacts/publish/approvalguard) as a whole process.
        """);
    return 2;
}
