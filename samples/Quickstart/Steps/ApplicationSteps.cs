using Sinch.Voice;

namespace Quickstart.Steps;

/// <summary>Configures the application. These operations have a host of their own, which the client knows from the document.</summary>
internal static class ApplicationSteps
{
    public static async Task RunAsync(Session session)
    {
        await NumbersAsync(session);
        await CallbacksAsync(session);
        await QueryAsync(session);
    }

    private static async Task NumbersAsync(Session session)
    {
        var (voice, settings, report) = (session.BasicVoice, session.Settings, session.Report);

        report.Section("Numbers, with Basic authentication");
        var numbers = await report.CallAsync(() => voice.Applications.GetNumbersAsync(), Describe);

        // A number in use is not changed.
        var free = numbers.Numbers?.FirstOrDefault(item => item.ApplicationKey is null && settings.Numbers.Contains(item.Number))?.Number;
        if (free is null)
        {
            report.Note("None of the numbers in SINCH_ASSIGN_NUMBER is free: nothing is assigned.");
            return;
        }

        await report.CallAsync(() => voice.Applications.AssignNumbersAsync(new() { Numbers = [free], Capability = Capability.Voice }));
        await report.CallAsync(() => voice.Applications.UnassignNumberAsync(new() { Number = free, Capability = Capability.Voice }));
    }

    private static async Task CallbacksAsync(Session session)
    {
        var (voice, key, report) = (session.Voice, session.Settings.ApplicationKey, session.Report);

        report.Section("Callback URLs");
        var current = await report.CallAsync(() => voice.Applications.GetCallbackUrlsAsync(key), Describe);

        // On the real platform they are set to what they are.
        var urls = session.Settings.Live ? current.Url : new() { Primary = "https://voice.example.com/sinch", Fallback = "https://backup.example.com/sinch" };
        await report.CallAsync(() => voice.Applications.UpdateCallbackUrlsAsync(key, new() { Url = urls }));
        await report.CallAsync(() => voice.Applications.GetCallbackUrlsAsync(key), Describe);
    }

    private static async Task QueryAsync(Session session)
    {
        var (voice, number, report) = (session.Voice, session.Settings.ToNumbers[0], session.Report);

        report.Section("A deprecated operation");
        // The document marks it as deprecated, and so does the generated method; this shows that it still works.
#pragma warning disable CS0618
        await report.CallAsync(() => voice.Applications.QueryNumberAsync(number), Describe);
#pragma warning restore CS0618
    }

    private static string Describe(ApplicationNumbers numbers)
        => string.Join("; ", numbers.Numbers?.Select(item => $"{item.Number} ({item.Capability}) of {item.ApplicationKey ?? "nobody"}") ?? []);

    private static string Describe(ApplicationCallbacks callbacks)
        => $"primary {callbacks.Url?.Primary ?? "unset"}, fallback {callbacks.Url?.Fallback ?? "unset"}";

    private static string Describe(NumberQueryResult query)
        => $"{query.Number?.NormalizedNumber}: {query.Number?.NumberType}, {query.Number?.CountryId}, {query.Number?.Rate?.Amount} {query.Number?.Rate?.CurrencyId}";
}
