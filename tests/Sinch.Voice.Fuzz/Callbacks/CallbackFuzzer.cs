using System.Text;
using CsCheck;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>
/// Sends changed callbacks to the endpoint over HTTP/1.1 and HTTP/2 and to the verifier. Only signed ones are accepted, signed ones are never
/// refused, and the endpoint returns only documented responses.
/// </summary>
internal sealed class CallbackFuzzer : Fuzzer<CallbackCase>
{
    private readonly CallbackVerifier _verifier = CreateVerifier();
    private long _accepted;
    private long _refused;
    private long _unreached;

    public override string Name => "callbacks";

    public override IReadOnlyList<string> Figures =>
        [$"{_accepted:N0} reached the handler or were accepted by the verifier", $"{_refused:N0} were refused", $"{_unreached:N0} reached no endpoint"];

    protected override Gen<CallbackCase> Cases => CallbackCases.All;

    protected override void Check(CallbackCase value, bool thoroughly)
    {
        var request = new SignedRequest(value);
        switch (value.Transport)
        {
            case Transport.Http1:
                var answers = SocketClient.Send(FuzzedHost.Shared.Http1, request.ToMessage(), request.IsMangled);
                Interlocked.Add(ref _unreached, answers.Count == 0 ? 1 : 0);
                foreach (var answer in answers)
                {
                    Check(answer);
                }

                if (value.Tamperings.Length == 0 && !answers.Any(answer => answer.Verdict is not null))
                {
                    throw NotReached(value);
                }

                break;
            case Transport.Http2:
                try
                {
                    var answer = Http2Client.Send(FuzzedHost.Shared.Http2, request, isTampered: value.Tamperings.Length > 0);
                    Check(answer);
                    if (value.Tamperings.Length == 0 && answer.Verdict is null)
                    {
                        throw NotReached(value);
                    }
                }
                catch (Exception exception) when (exception is not FindingException && value.Tamperings.Length > 0)
                {
                    // .NET doesn't send everything, and says so with exceptions of many types.
                    Interlocked.Increment(ref _unreached);
                }

                break;
            default:
                CheckVerifier(request.ToCallbackRequest());
                break;
        }
    }

    protected override CallbackCase Reduce(CallbackCase value, Func<CallbackCase, bool> isSame)
    {
        foreach (var tampering in value.Tamperings)
        {
            var smaller = value with { Tamperings = [.. value.Tamperings.Where(other => !ReferenceEquals(other, tampering))] };
            value = isSame(smaller) ? smaller : value;
        }

        return value with { Body = JsonReducer.Reduce(value.Body, body => isSame(value with { Body = body })) };
    }

    protected override string Describe(CallbackCase value)
        => $"{value.Transport}, signed by {value.Key}{string.Concat(value.Tamperings.Select(tampering => $", {tampering}"))}:\n{Encoding.Latin1.GetString(new SignedRequest(value).ToMessage())}";

    private FindingException NotReached(CallbackCase value) => new("A callback that is as it was signed reaches no endpoint", Describe(value));

    private static CallbackVerifier CreateVerifier()
    {
        var options = new CallbackVerifierOptions();
        FuzzedHost.Configure(options);
        return new CallbackVerifier(options);
    }

    private void Check(Answer answer)
    {
        if (answer.Verdict is not { } verdict)
        {
            Interlocked.Increment(ref _unreached);
            if (answer.Status is < 400 or >= 500 and not 505)
            {
                throw new FindingException($"The server answers with {answer.Status}", answer.ToString());
            }

            return;
        }

        Interlocked.Increment(ref verdict.Handled is null ? ref _refused : ref _accepted);
        var problem = verdict switch
        {
            { Escaped: { } exception } => $"{exception} leaves the endpoint",
            { Handled: { } handled, Signed: var signed } when handled != signed => "The handler is called for a callback that its application didn't sign",
            { Failed: true } => answer.Status == 500 ? null : $"A handler's failure is answered with {answer.Status}",
            { Handled: not null } => answer.Status == 200 ? null : $"A callback that was handled is answered with {answer.Status}",
            { Signed: not null } => answer.Status is 400 or 413 or 415 ? null : $"A callback that is signed is answered with {answer.Status}",
            _ => answer.Status is 400 or 401 or 413 or 415 ? null : $"A callback that isn't signed is answered with {answer.Status}",
        };
        if (problem is not null)
        {
            throw new FindingException(problem, answer.ToString());
        }
    }

    private void CheckVerifier(CallbackRequest request)
    {
        var verification = _verifier.VerifyAsync(request).AsTask().GetAwaiter().GetResult();
        Interlocked.Increment(ref verification.IsAccepted ? ref _accepted : ref _refused);
        if (verification.ApplicationKey != Signing.FindApplication(request))
        {
            throw new FindingException(verification.IsAccepted ? "The verifier accepts a callback that isn't signed" : "The verifier refuses a callback that is signed", verification.ToString());
        }
    }
}
