using System.Runtime.ExceptionServices;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Runs code on a thread with a quarter of the stack that compilers give theirs: what overflows here ends the tests.</summary>
internal static class SmallThread
{
    private const int StackSize = 256 * 1024;

    public static T Run<T>(Func<T> run)
    {
        var result = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
