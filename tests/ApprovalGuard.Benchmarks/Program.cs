using ApprovalGuard.Benchmarks;

var scratch = Directory.CreateTempSubdirectory("approvalguard-bench-").FullName;
try
{
    return args switch
    {
        ["hook"] => HookBenchmark.Run(Executable.Find(), scratch),
        ["payloads"] => PayloadBenchmark.Run(),
        ["diff"] => LargeDiffBenchmark.Run(Executable.Find(), scratch),
        ["numstat", .. { Length: > 0 } repositories] => NumstatComparison.Run(repositories),
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

          payloads          the payload detector on its test set (recall, false alarms)
                            and on hostile lines of 50 MB (time)

        The first two run the published executable (APPROVALGUARD_BINARY, or
        artifacts/publish/approvalguard) as a whole process.
        """);
    return 2;
}
