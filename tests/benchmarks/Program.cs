using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Sinch.Voice.Benchmarks;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Peers;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Benchmarks.Serving;

if (typeof(Sinch.Voice.ApiJson).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true)
{
    return Refuse("A debug build measures nothing: run it with -c Release.");
}

// Nothing else happens in that process, which is measured.
if (args is [OwnProcess.Command, var document, var folder])
{
    return OwnProcess.Run(document, folder);
}

SameProperties.Check();
return args switch
{
    [PlatformServer.Command] => await PlatformServer.RunAsync(),
    ["stages"] => Stages.Print(Console.Out),
    ["ratios", .. var arguments] => RatioCommand.Run(arguments, Console.Out),
    _ => RunBenchmarks(args),
};

static int Refuse(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}

// In this process, so that what the benchmarks start beside it is found. With the defaults a run takes an hour and a half on two cores, since
// whatever varies is measured up to a hundred times.
static int RunBenchmarks(string[] args)
{
    var config = DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(250)).WithMaxIterationCount(20))
        .HideColumns(Column.Error, Column.RatioSD);
    BenchmarkSwitcher.FromAssembly(typeof(AllPairs).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
    return 0;
}
